import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { startI18n } from '~/i18n/i18n'
import { type Measure, MeasureText } from '~/ui/measure-text'

beforeAll(() => startI18n('zh-CN'))

type Numeric = Extract<Measure, { kind: 'numeric' }>

const shown = (measure: Partial<Numeric>) =>
  renderToStaticMarkup(
    createElement(MeasureText, {
      measure: { kind: 'numeric', direction: 'at_least', unit_of_measure: '%', ...measure },
    }),
  )
    .replace(/<[^>]+>/g, '')
    .replaceAll('&gt;', '>')

const stated = (comparator: string, text: string) => ({ comparator, text })

describe('MeasureText', () => {
  it('tells the wording of the source where the sign does not', () => {
    expect(shown({ target: '3', stated: stated('~', '3') })).toBe('≥ 3 %（原文：约 3）')
    expect(shown({ target: '4.5', stated: stated('range', '4.5-5') })).toBe(
      '≥ 4.5 %（原文：区间 4.5–5）',
    )
  })

  it('repeats no figures', () => {
    expect(shown({ target: '20000', stated: stated('>', '20000') })).toBe('超过 20,000 %')
    expect(shown({ target: '30', stated: stated('>=', '30') })).toBe('≥ 30 %')
    expect(shown({ target: '6', stated: stated('=', '6') })).toBe('≥ 6 %')
    expect(shown({ direction: 'at_most', target: '5', stated: stated('<', '5') })).toBe('低于 5 %')
    expect(shown({ target: '6' })).toBe('≥ 6 %')
  })

  it('tells both when the judged figure or direction is no longer the source’s', () => {
    expect(shown({ target: '25000', stated: stated('>', '20000') })).toBe(
      '≥ 25,000 %（原文：超过 20,000）',
    )
    expect(shown({ target: '5', stated: stated('<=', '5') })).toBe('≥ 5 %（原文：不超过 5）')
    expect(shown({ target: null, stated: stated('=', '6') })).toBe('未定目标值（原文：6）')
  })
})
