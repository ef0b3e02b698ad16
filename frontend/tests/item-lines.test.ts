import { describe, expect, it } from 'vitest'
import { readLines } from '~/features/sources/item-lines'

const read = (text: string) => {
  const [line] = readLines(text)
  return [line?.number, line?.title]
}

describe('readLines', () => {
  it('takes a leading number off', () => {
    for (const text of ['3 新建公园', '3、新建公园', '3. 新建公园', '3.新建公园', '3．新建公园']) {
      expect(read(text)).toEqual([3, '新建公园'])
    }
    expect(read('（12）新建公园')).toEqual([12, '新建公园'])
    expect(read('12) 新建公园')).toEqual([12, '新建公园'])
    expect(read('３、新建公园')).toEqual([3, '新建公园'])
    expect(read('03\t新建公园')).toEqual([3, '新建公园'])
  })

  it('leaves the wording of the livelihood matters whole', () => {
    expect(read('第3件 完善充电设施')).toEqual([3, '第3件 完善充电设施'])
    expect(read('第10件')).toEqual([10, '第10件'])
  })

  it('does not take what is part of the task', () => {
    for (const text of [
      '2026 年新建公园',
      '3.5万套保障房',
      '10个项目开工',
      '0 号项目',
      '3、',
      '新建 3 个公园',
    ]) {
      expect(read(text)).toEqual([undefined, text])
    }
  })

  it('counts lines as they stand and leaves empty ones out', () => {
    expect(readLines('甲\n\n  2 乙  \r\n丙')).toEqual([
      { line: 1, number: undefined, title: '甲' },
      { line: 3, number: 2, title: '乙' },
      { line: 4, number: undefined, title: '丙' },
    ])
    expect(readLines(' \n ')).toEqual([])
  })
})
