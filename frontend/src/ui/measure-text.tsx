import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import { formatDecimal } from './decimal'
import css from './measure-text.module.css'

interface Stated {
  comparator: string
  text: string
}

interface Numeric {
  kind: 'numeric'
  direction: string
  target?: string | null
  unit_of_measure?: string | null
  baseline?: string | null
  stated?: Stated | null
}

/** What an indicator is judged by: a number, or its milestones. */
export type Measure = Numeric | { kind: 'milestone' }

const SIGNS: Record<string, string> = { at_least: '≥', at_most: '≤' }

/** Words of a source that the sign of the direction can stand for. */
const PLAIN: Record<string, string[]> = { at_least: ['=', '>='], at_most: ['=', '<='] }

/** Words of a source that stand in place of the sign: the same direction, only stricter. */
const STRICT: Record<string, string> = { at_least: '>', at_most: '<' }

export const isStated = (value: object): value is Stated =>
  'comparator' in value && 'text' in value && typeof value.text === 'string'

/** `4.5-5` and `20000` as one reads them: a proper dash between two numbers, thousands apart. */
export const statedFigures = (text: string): string =>
  text
    .split(/(?<=\d)\s*[-~～—–]\s*(?=\d)/)
    .map((figure) => formatDecimal(figure.trim()))
    .join('–')

/** The number as the source document words it: `约 3`, `超过 20,000`, `4.5–5`. */
export function useStatedText(): (stated: Stated, unit?: string | null) => string {
  const code = useCodeText('indicators')
  return ({ comparator, text }, unit) =>
    [code(`comparator.${comparator}`), statedFigures(text), unit].filter(Boolean).join(' ')
}

/** What is judged, and in brackets the source's own wording where it says anything else. */
function useMeasureParts(): (numeric: Numeric) => { target: string; stated?: string } {
  const { t } = useTranslation('indicators')
  const code = useCodeText('indicators')
  const statedText = useStatedText()
  return ({ direction, target, unit_of_measure, stated }) => {
    const inBrackets = (source: Stated) =>
      t('measure.stated_in_brackets', { text: statedText(source) })
    if (!target) {
      return { target: t('measure.no_target'), stated: stated ? inBrackets(stated) : undefined }
    }
    const sameFigures = stated && formatDecimal(target) === statedFigures(stated.text)
    const strict = sameFigures && stated.comparator === STRICT[direction]
    const plain = sameFigures && PLAIN[direction]?.includes(stated.comparator)
    const sign = strict ? code(`comparator.${stated.comparator}`) : SIGNS[direction]
    return {
      target: [sign, formatDecimal(target), unit_of_measure].filter(Boolean).join(' '),
      stated: !stated || strict || plain ? undefined : inBrackets(stated),
    }
  }
}

/** A measure in words, for histories and copies. */
export function useMeasureText(): (measure: Measure) => string {
  const { t } = useTranslation('indicators')
  const parts = useMeasureParts()
  return (measure) => {
    if (measure.kind === 'milestone') return t('measure.milestone')
    const { target, stated } = parts(measure)
    return target + (stated ?? '')
  }
}

export function MeasureText({ measure }: { measure: Measure }) {
  const { t } = useTranslation('indicators')
  const parts = useMeasureParts()
  if (measure.kind === 'milestone') {
    return <span className={css.milestone}>{t('measure.milestone')}</span>
  }
  const { target, stated } = parts(measure)
  return (
    <span>
      <span className={measure.target ? css.target : 'muted'}>{target}</span>
      {stated ? <span className={css.stated}>{stated}</span> : null}
    </span>
  )
}
