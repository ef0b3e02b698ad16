import { useTranslation } from 'react-i18next'
import { quantityText } from '~/ui/quantity'
import css from './nodes.module.css'
import type { Report } from './report-types'

type Said = Pick<Report, 'percent' | 'actual' | 'narrative' | 'cause' | 'promised_on'>

/** What a report says, to read; what it does not say is left out. */
export function ReportSaid({ report, unit }: { report: Said; unit: string | null }) {
  const { t } = useTranslation('reports')
  const { percent, actual, narrative, cause, promised_on } = report
  const facts = [
    [
      t('form.done'),
      percent === 100 ? t('card.complete') : t('card.partial', { percent: String(percent) }),
    ],
    [t('form.actual'), actual ? quantityText(actual, unit) : null],
    [t('form.narrative'), narrative],
    [t('form.cause'), cause],
    [t('form.promised_on'), promised_on],
  ] as const
  return (
    <dl className={css.facts}>
      {facts.map(([name, text]) =>
        text ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={css.said}>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
