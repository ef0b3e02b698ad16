import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import css from '~/ui/import.module.css'
import { Panel } from '~/ui/panel'
import type { Report } from './import-file'

/** The posts that rows wish for: whoever grants posts gets the list, nobody gets a post by it. */
export function ImportProposals({ proposals }: { proposals: Report['proposals'] }) {
  const { t } = useTranslation(['site', 'common'])
  const { message } = App.useApp()
  const column = useCodeText('columns')
  const role = useCodeText('roles')
  const heads = [
    column('account'),
    column('person_name'),
    t('site:import.role'),
    column('in_unit'),
    column('section'),
  ]
  const cells = proposals.map((wished) => [
    wished.account,
    wished.name,
    role(wished.role),
    wished.unit,
    wished.section ?? '',
  ])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText([heads, ...cells].map((row) => row.join('\t')).join('\n'))
      void message.success(t('site:import.copied', { count: cells.length }))
    } catch {
      void message.error(t('site:import.copy_failed'))
    }
  }
  return (
    <Panel
      title={t('site:import.proposals')}
      extra={
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('site:import.copy_proposals')}
        </Button>
      }
      flush
    >
      <p className={css.note}>{t('site:import.proposals_hint')}</p>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, at) => (
            <tr key={`${proposals[at]?.row}`}>
              {row.map((cell, place) => (
                <td key={heads[place]} data-label={heads[place]}>
                  {cell || t('common:state.none')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
