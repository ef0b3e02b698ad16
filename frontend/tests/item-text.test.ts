import { describe, expect, it } from 'vitest'
import { itemText, saysItsNumber } from '~/api/item-text'

describe('itemText', () => {
  it('tells a number once', () => {
    expect(itemText({ number: 1, title: '第1件' })).toBe('第1件')
    expect(itemText({ number: 10, title: '第10件 美丽幸福河湖建设' })).toBe(
      '第10件 美丽幸福河湖建设',
    )
    expect(itemText({ number: 4, title: '优化营商环境' })).toBe('4 优化营商环境')
  })

  it('does not take another number for its own', () => {
    expect(saysItsNumber({ number: 2, title: '第1件' })).toBe(false)
    expect(itemText({ number: 2, title: '第1件' })).toBe('2 第1件')
  })
})
