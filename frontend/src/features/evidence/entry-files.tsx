import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import css from './evidence.module.css'
import { FileList } from './file-list'
import { type Subject, useFiles } from './subject'
import { Uploader } from './uploader'

interface EntryFilesProps {
  subject: Subject
  /** Whose, since a page has several such lists. */
  of: string
  /** Whether its reader may add to them. */
  adds: boolean
}

/** The files of one entry among many: where it has none, nothing is said of them. */
export function EntryFiles({ subject, of, adds }: EntryFilesProps) {
  const { t } = useTranslation('evidence')
  const [adding, setAdding] = useState(false)
  const files = useFiles(subject)
  const label = `${of} ${t(`title.${subject.kind}`)}`
  if (files.error) {
    return <Failure coded={asProblem(files.error)} onRetry={() => void files.refetch()} />
  }
  const items = files.data?.items ?? []
  return (
    <div className={css.entry} aria-busy={files.isPending}>
      {items.length > 0 ? (
        <section aria-label={label}>
          <FileList subject={subject} files={items} />
        </section>
      ) : null}
      {adds ? (
        <div className="no-print">
          <Button size="small" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t(adding ? 'held.enough' : 'held.later')}
            <span className="visually-hidden">{label}</span>
          </Button>
        </div>
      ) : null}
      {adds && adding ? <Uploader subject={subject} /> : null}
    </div>
  )
}
