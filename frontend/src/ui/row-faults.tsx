import { useTranslation } from 'react-i18next'
import { useCodeText, useErrorText } from '~/i18n/error-text'
import css from './import.module.css'
import { Panel } from './panel'

/** What is wrong with one cell of a file. */
export interface RowFault {
  row: number
  column: string
  code: string
  value?: string | null
  params?: unknown
}

/** A malformed cell is told what form was expected. */
const codeOfExpected = ({ code, params }: RowFault): string => {
  const form = (params as Record<string, unknown> | undefined)?.expected
  return code === 'field.malformed' && typeof form === 'string' ? `${code}.${form}` : code
}

/** Row, column, what stands there, what is wrong with it and what would be right. */
export function RowFaults({ faults, total }: { faults: RowFault[]; total: number }) {
  const { t } = useTranslation(['indicators', 'common'])
  const errorText = useErrorText()
  const expected = useCodeText('expected')
  const column = useCodeText('columns')
  const none = t('common:state.none')
  return (
    <Panel title={t('indicators:import.faults')} flush>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('indicators:import.fault_row')}</th>
            <th scope="col">{t('indicators:import.fault_column')}</th>
            <th scope="col">{t('indicators:import.fault_value')}</th>
            <th scope="col">{t('indicators:import.fault_wrong')}</th>
            <th scope="col">{t('indicators:import.fault_right')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => {
            const params = { ...(fault.params as Record<string, unknown>), value: fault.value }
            return (
              <tr key={`${fault.row}/${fault.column}/${fault.code}/${fault.value}`}>
                <td data-label={t('indicators:import.fault_row')}>{fault.row}</td>
                <td data-label={t('indicators:import.fault_column')} className={css.short}>
                  {column(fault.column) || fault.column || none}
                </td>
                <td data-label={t('indicators:import.fault_value')} className={css.value}>
                  <span>{fault.value || none}</span>
                </td>
                <td data-label={t('indicators:import.fault_wrong')} className={css.wrong}>
                  {errorText({ code: fault.code, params })}
                </td>
                <td data-label={t('indicators:import.fault_right')}>
                  {expected(codeOfExpected(fault), params) || none}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {total > faults.length ? (
        <p className={css.note}>
          {t('indicators:import.first_only', { shown: faults.length, total })}
        </p>
      ) : null}
    </Panel>
  )
}
