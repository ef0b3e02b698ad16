import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import css from '~/ui/import.module.css'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import type { Report } from './import-file'

interface ImportResultProps {
  report: Report
  withGroups: boolean
  withCodes: boolean
  committing: boolean
  onCommit: () => void
  onAgain: () => void
}

/** What the check found, or what the import did, and what can be done next. */
export function ImportResult(props: ImportResultProps) {
  const { report, withGroups, withCodes, committing, onCommit, onAgain } = props
  const { t } = useTranslation('site')
  const { committed, total_faults: faults, entered } = report
  const clean = !committed && faults === 0
  const counts = ['rows', 'entered', 'unchanged', ...(withGroups ? ['new_groups'] : [])] as (
    | 'rows'
    | 'entered'
    | 'unchanged'
    | 'new_groups'
  )[]
  return (
    <Panel title={t(committed ? 'import.step_done' : 'import.step_check')}>
      <div className={css.parts}>
        {committed ? (
          <Notice tone="good" role="status">
            {t('import.done', { count: entered })}
          </Notice>
        ) : null}
        {clean ? (
          <Notice tone={entered > 0 ? 'good' : 'info'} role="status">
            {t(entered > 0 ? 'import.no_faults' : 'import.nothing_new')}
          </Notice>
        ) : null}
        {faults > 0 ? (
          <Notice tone="bad" role="alert">
            {t('import.has_faults', { count: faults })}
          </Notice>
        ) : (
          <dl className={css.counts}>
            {counts.map((key) => (
              <div key={key}>
                <dt>{t(`import.${key}`)}</dt>
                <dd>{report[key]}</dd>
              </div>
            ))}
          </dl>
        )}
        {clean && entered > 0 ? (
          <div className={css.buttons}>
            <Button type="primary" loading={committing} onClick={onCommit}>
              {t('import.commit')}
            </Button>
          </div>
        ) : null}
        {committed ? (
          <div className={css.buttons}>
            {withCodes ? (
              <LinkButton
                type="primary"
                render={(link) => <Link {...link} to={paths.issueCodes} />}
              >
                {t('import.to_codes')}
              </LinkButton>
            ) : null}
            <Button onClick={onAgain}>{t('import.again')}</Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}
