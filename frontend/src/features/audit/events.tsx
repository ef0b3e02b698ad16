import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import css from './audit.module.css'
import { EventFilters } from './event-filters'
import { EventRow } from './event-row'
import { queryOf } from './query'
import type { AuditSearch } from './search'

interface EventsProps {
  search: AuditSearch
  onFilter: (part: AuditSearch) => void
}

/** The log, newest first, one stretch at a time. */
export function Events({ search, onFilter }: EventsProps) {
  const { t } = useTranslation(['audit', 'common'])
  const filters = queryOf(search)
  const log = useInfiniteQuery({
    queryKey: ['audit-events', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.GET('/audit/events', {
        params: { query: { ...filters, cursor: pageParam, limit: 50 } },
        signal,
      })
      return data ?? { items: [], next_cursor: null }
    },
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  })
  const events = log.data?.pages.flatMap((page) => page.items)
  const people = events?.flatMap(({ actor, on_behalf_of }) => [actor, on_behalf_of])
  const person = people?.find((named) => named?.id === search.person_id)?.name
  return (
    <>
      <EventFilters search={search} person={person} onFilter={onFilter} />
      {log.error ? (
        <Failure coded={asProblem(log.error)} onRetry={() => void log.refetch()} />
      ) : !events ? (
        <Loading />
      ) : events.length === 0 ? (
        <p className={css.empty} role="status">
          {t('audit:no_events')}
        </p>
      ) : (
        <table className={css.table} aria-label={t('audit:tab.events')}>
          <thead>
            <tr>
              <th scope="col">{t('audit:column.seq')}</th>
              <th scope="col">{t('audit:column.at')}</th>
              <th scope="col">{t('audit:column.actor')}</th>
              <th scope="col">{t('audit:column.action')}</th>
              <th scope="col">{t('audit:column.object')}</th>
              <th scope="col">{t('audit:column.reason')}</th>
              <th scope="col">{t('audit:column.changes')}</th>
            </tr>
          </thead>
          {events.map((event) => (
            <EventRow key={event.id} event={event} onFilter={onFilter} />
          ))}
        </table>
      )}
      {log.hasNextPage ? (
        <p className={css.more}>
          <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
