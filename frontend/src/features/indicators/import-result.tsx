import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import css from '~/ui/import.module.css'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { ImportCounts } from './import-counts'

interface ImportResultProps {
  report: components['schemas']['ImportReport']
  committing: boolean
  onCommit: () => void
  onAgain: () => void
}

/** What the check found, or what the import did, and what can be done next. */
export function ImportResult({ report, committing, onCommit, onAgain }: ImportResultProps) {
  const { t } = useTranslation('indicators')
  const { committed, total_faults, different, ignored_columns } = report
  const clean = !committed && total_faults === 0
  const news = report.new_documents + report.new_items + report.new_indicators
  return (
    <Panel title={t(committed ? 'import.step_done' : 'import.step_check')}>
      <div className={css.parts}>
        {committed ? (
          <Notice tone="good" role="status">
            {t('import.done', { count: report.new_indicators })}
          </Notice>
        ) : null}
        {clean && (news > 0 || different === 0) ? (
          <Notice tone={news > 0 ? 'good' : 'info'} role="status">
            {t(news > 0 ? 'import.no_faults' : 'import.nothing_new')}
          </Notice>
        ) : null}
        {total_faults > 0 ? (
          <Notice tone="bad" role="alert">
            {t('import.has_faults', { count: total_faults })}
          </Notice>
        ) : null}
        {different > 0 ? (
          <Notice tone="warn" role="status">
            {t(committed ? 'import.left_alone' : 'import.has_differences', { count: different })}
          </Notice>
        ) : null}
        {ignored_columns.length > 0 ? (
          <Notice tone="info">
            {t('import.ignored', { columns: ignored_columns.join(t('detail.missing_join')) })}
          </Notice>
        ) : null}
        <ImportCounts report={report} />
        {clean && news > 0 ? (
          <div className={css.buttons}>
            <Button type="primary" loading={committing} onClick={onCommit}>
              {t(committing ? 'import.committing' : 'import.commit')}
            </Button>
          </div>
        ) : null}
        {committed ? (
          <div className={css.buttons}>
            <LinkButton
              type="primary"
              render={(props) => <Link {...props} to={paths.indicators} />}
            >
              {t('import.open_ledger')}
            </LinkButton>
            <Button onClick={onAgain}>{t('import.again')}</Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}
