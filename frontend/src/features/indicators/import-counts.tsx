import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import css from '~/ui/import.module.css'

const COUNTS = [
  'rows',
  'other_years',
  'new_documents',
  'new_items',
  'new_indicators',
  'unchanged',
  'different',
] as const

export function ImportCounts({ report }: { report: components['schemas']['ImportReport'] }) {
  const { t } = useTranslation('indicators')
  return (
    <dl className={css.counts}>
      {COUNTS.map((key) => (
        <div key={key}>
          <dt>{t(`import.${key}`)}</dt>
          <dd>{report[key]}</dd>
        </div>
      ))}
    </dl>
  )
}
