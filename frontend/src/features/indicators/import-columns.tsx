import { useTranslation } from 'react-i18next'
import css from '~/ui/import.module.css'

const COLUMNS = [
  'year',
  'source',
  'source_kind',
  'source_item',
  'title',
  'comparator',
  'direction',
  'target_value',
  'stated',
  'baseline',
  'unit',
  'deadline',
  'responsible_department',
  'co_units',
  'data_owner',
  'status',
  'source_url',
] as const

/** What goes into each column of a file, for those who want to know. */
export function ImportColumns() {
  const { t } = useTranslation(['indicators', 'columns'])
  return (
    <details className={css.columns}>
      <summary>{t('indicators:import.columns')}</summary>
      <p>{t('indicators:import.columns_note')}</p>
      <table className={css.table}>
        <tbody>
          {COLUMNS.map((column) => (
            <tr key={column}>
              <th scope="row">{t(`columns:${column}`)}</th>
              <td>{t(`indicators:import.about.${column}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
