import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useSession } from '~/api/session'
import { cityTime } from '~/ui/city-time'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Panel } from '~/ui/panel'
import timeline from '~/ui/timeline.module.css'
import { useHandText } from './hand-text'
import css from './journal.module.css'
import { JournalForm } from './journal-form'
import { type JournalEntry, type JournalFiles, mayWrite } from './journal-types'
import type { NodeDetail } from './report-types'

interface JournalProps {
  detail: NodeDetail
  files: JournalFiles
}

const PER_PAGE = 10

/** What was done about a node as the work went, the newest first, and the place to write it down. */
export function Journal({ detail, files }: JournalProps) {
  const { t } = useTranslation(['progress', 'common'])
  const { id } = detail
  const writes = mayWrite(detail)
  const journal = api.useInfiniteQuery(
    'get',
    '/nodes/{id}/journal',
    { params: { path: { id }, query: { per_page: PER_PAGE } } },
    {
      pageParamName: 'page',
      initialPageParam: 1,
      getNextPageParam: ({ page, per_page, total }) =>
        page * per_page < total ? page + 1 : undefined,
    },
  )
  const entries = journal.data?.pages.flatMap(({ items }) => items)
  const total = journal.data?.pages[0]?.total
  return (
    <Panel
      title={t('progress:journal.title')}
      extra={
        total ? (
          <span className="muted">{t('progress:journal.count', { count: total })}</span>
        ) : null
      }
    >
      <div className={css.journal}>
        {writes ? <JournalForm key={id} node={id} files={files} /> : null}
        {journal.error ? (
          <Failure coded={asProblem(journal.error)} onRetry={() => void journal.refetch()} />
        ) : !entries ? (
          <Loading />
        ) : entries.length === 0 ? (
          <p className="muted">{t('progress:journal.none')}</p>
        ) : (
          <ol className={timeline.timeline} aria-label={t('progress:journal.list')}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} writes={writes} files={files} />
            ))}
          </ol>
        )}
        {journal.hasNextPage ? (
          <p className={css.more}>
            <Button
              loading={journal.isFetchingNextPage}
              onClick={() => void journal.fetchNextPage()}
            >
              {t('common:action.more')}
            </Button>
          </p>
        ) : null}
      </div>
    </Panel>
  )
}

interface EntryProps {
  entry: JournalEntry
  /** Whether its reader still writes here. */
  writes: boolean
  files: JournalFiles
}

function Entry({ entry: { id, text, written }, writes, files }: EntryProps) {
  const { t } = useTranslation('progress')
  const { nameOf } = useHandText()
  const own = useSession()?.person.id === written.by.id
  const at = cityTime(written.at)
  return (
    <li className={css.entry}>
      <div className={timeline.eventHead}>
        <strong>{nameOf(written)}</strong>
        <time dateTime={written.at}>{at}</time>
      </div>
      <p className={css.text}>{text}</p>
      {files.shown(id, t('journal.entry', { name: written.by.name, at }), writes && own)}
    </li>
  )
}
