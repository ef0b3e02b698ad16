import { useTranslation } from 'react-i18next'
import { asProblem } from '~/api/problem'
import { type AllowedAction, useReason } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import css from './evidence.module.css'
import { FileList } from './file-list'
import { isBegun, type Subject, type Unbegun, useFiles } from './subject'
import { Uploader } from './uploader'

interface FilesPanelProps {
  subject: Subject | Unbegun
  /** Whether its files may be changed, as the server says of the thing itself. */
  change: AllowedAction | undefined
  /** Of which rank the heading is where it stands. */
  heading: 'h2' | 'h3' | 'h4'
  /** Whose, where a page has several such panels. */
  of?: string
}

/** The evidence of a thing: what is attached, and the way to attach more. */
export function FilesPanel({ subject, change, heading: Heading, of }: FilesPanelProps) {
  const { t } = useTranslation('evidence')
  const reasonText = useReason()
  const files = useFiles(subject)
  const count = files.data?.items.length
  const title = t(`title.${subject.kind}`)
  return (
    <section className={`${css.panel} no-print`} aria-label={of ? `${of} ${title}` : title}>
      <Heading className={css.heading}>
        {title}
        {count ? <span className={css.count}>{t('count', { count })}</span> : null}
      </Heading>
      {files.error ? (
        <Failure coded={asProblem(files.error)} onRetry={() => void files.refetch()} />
      ) : !isBegun(subject) ? (
        <p className="muted">{t('none')}</p>
      ) : files.data ? (
        <FileList subject={subject} files={files.data.items} />
      ) : (
        <Loading />
      )}
      {change?.allowed ? (
        <Uploader subject={subject} />
      ) : change && change.reason !== 'policy.not_granted' ? (
        <p className="muted">{t('closed', { reason: reasonText(change.reason) })}</p>
      ) : null}
    </section>
  )
}
