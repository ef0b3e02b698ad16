import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useCodeText, useFieldName } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import timeline from '~/ui/timeline.module.css'
import css from './indicators.module.css'
import { useNames } from './names'
import { useValueText } from './value-text'

type Change = components['schemas']['FieldChange']

/** Of a new object the log also holds what the line above says already. */
const TOLD = ['id', 'created_at', 'created_by', 'year']

const empty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

const shown = ({ field, from, to, redacted }: Change) =>
  !TOLD.includes(field) && (redacted || !(empty(from) && empty(to)))

/** Who changed what and why, newest first, each difference as a sentence. */
export function HistoryTab({
  id,
  indicator,
}: {
  id: string
  indicator: components['schemas']['Indicator']
}) {
  const { t } = useTranslation(['indicators', 'common'])
  const fieldName = useFieldName('indicator')
  const actionName = useCodeText('audit')
  const history = useInfiniteQuery({
    queryKey: ['indicator-history', id, indicator.version],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.GET('/indicators/{id}/history', {
        params: { path: { id }, query: { cursor: pageParam, limit: 50 } },
        signal,
      })
      return data ?? { items: [], next_cursor: null }
    },
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  })
  const events = useMemo(
    () => history.data?.pages.flatMap((page) => page.items) ?? [],
    [history.data],
  )
  const valueText = useValueText(useNames(indicator, events))
  const sentence = ({ field, from, to, from_name, to_name, redacted }: Change) => {
    const values = {
      field: fieldName(field),
      from: from_name ?? valueText(field, from),
      to: to_name ?? valueText(field, to),
    }
    if (redacted) return t('indicators:history.redacted', values)
    if (empty(from)) return t('indicators:history.set', values)
    if (empty(to)) return t('indicators:history.cleared', values)
    return t('indicators:history.changed', values)
  }

  if (history.error) {
    return <Failure coded={asProblem(history.error)} onRetry={() => void history.refetch()} />
  }
  if (history.isPending) return <Loading />
  if (events.length === 0) return <p className="muted">{t('indicators:history.empty')}</p>
  return (
    <>
      <ol className={timeline.timeline}>
        {events.map((event) => (
          <li key={event.id}>
            <div className={timeline.eventHead}>
              <time dateTime={event.at}>{cityTime(event.at, 'second')}</time>
              <strong>{event.actor?.name ?? t('indicators:history.by_system')}</strong>
              <span>{actionName(`action.${event.action}`) || event.action}</span>
              <span className="muted">
                {t('indicators:history.version', { version: event.object_version })}
              </span>
            </div>
            {event.reason ? (
              <p className={css.reason}>
                {t('indicators:history.reason', { reason: event.reason })}
              </p>
            ) : null}
            <ul className={css.changes}>
              {event.changes.filter(shown).map((change) => (
                <li key={change.field}>{sentence(change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {history.hasNextPage ? (
        <p className={css.more}>
          <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
