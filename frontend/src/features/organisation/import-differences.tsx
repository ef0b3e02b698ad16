import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import css from '~/ui/import.module.css'
import { Panel } from '~/ui/panel'
import type { Report } from './import-file'

/** Where the file says something else than what stands, and stays. */
export function ImportDifferences({ differences }: { differences: Report['differences'] }) {
  const { t } = useTranslation(['site', 'common'])
  const column = useCodeText('columns')
  return (
    <Panel title={t('site:import.differences')} flush>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('site:import.row')}</th>
            <th scope="col">{t('site:import.column')}</th>
            <th scope="col">{t('site:import.given')}</th>
            <th scope="col">{t('site:import.stands')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((found) => (
            <tr key={`${found.row}/${found.column}`}>
              <td data-label={t('site:import.row')}>{found.row}</td>
              <td data-label={t('site:import.column')}>{column(found.column) || found.column}</td>
              <td data-label={t('site:import.given')}>{found.given}</td>
              <td data-label={t('site:import.stands')}>{found.stands || t('common:state.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
