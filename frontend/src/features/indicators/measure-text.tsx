import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { formatDecimal } from '~/ui/decimal'
import css from './indicators.module.css'

export type Measure = components['schemas']['Measure']

const sign = (direction: string) => (direction === 'at_most' ? '≤' : '≥')

/** `4.5-5` as the document has it, with a proper dash between two numbers. */
export const statedText = (text: string): string => text.replace(/(\d)\s*[-~~—]\s*(?=\d)/g, '$1–')

/** A measure in words, for tables, histories and copies. */
export function useMeasureText(): (measure: Measure) => string {
  const { t } = useTranslation('indicators')
  return (measure) => {
    if (measure.kind === 'milestone') return t('measure.milestone')
    if (!measure.target) return t('measure.no_target')
    const unit = measure.unit_of_measure ? ` ${measure.unit_of_measure}` : ''
    return `${sign(measure.direction)} ${formatDecimal(measure.target)}${unit}`
  }
}

/** The target, and beside it the number as the source document words it when the two differ. */
export function MeasureText({ measure }: { measure: Measure }) {
  const { t } = useTranslation('indicators')
  const text = useMeasureText()
  if (measure.kind === 'milestone') {
    return <span className={css.milestone}>{text(measure)}</span>
  }
  const stated = measure.stated
  const differs = stated && ['range', '~', '>', '<'].includes(stated.comparator)
  return (
    <span>
      <span className={measure.target ? css.target : 'muted'}>{text(measure)}</span>
      {differs ? (
        <span className={css.stated}>
          {t('measure.stated_in_brackets', { text: statedText(stated.text) })}
        </span>
      ) : null}
    </span>
  )
}
