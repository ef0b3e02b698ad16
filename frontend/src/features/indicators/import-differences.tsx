import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'
import css from '~/ui/import.module.css'
import { Panel } from '~/ui/panel'

type Report = components['schemas']['ImportReport']

/** Rows whose indicators the ledger has with other content, and in which columns. */
export function ImportDifferences({ report }: { report: Report }) {
  const { t } = useTranslation('indicators')
  const column = useCodeText('columns')
  const { differences, different } = report
  return (
    <Panel title={t('import.differences')} flush>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.fault_row')}</th>
            <th scope="col">{t('import.difference_code')}</th>
            <th scope="col">{t('import.difference_columns')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ row, code, columns }) => (
            <tr key={row}>
              <td data-label={t('import.fault_row')}>{row}</td>
              <td data-label={t('import.difference_code')} className={css.short}>
                {code}
              </td>
              <td data-label={t('import.difference_columns')}>
                {columns.map((each) => column(each) || each).join(t('detail.missing_join'))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {different > differences.length ? (
        <p className={css.note}>
          {t('import.first_only', { shown: differences.length, total: different })}
        </p>
      ) : null}
    </Panel>
  )
}
