import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { asProblem } from '~/api/problem'
import { cityTime } from '~/ui/city-time'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import css from './audit.module.css'

/** The signed states of the log, to be compared with copies kept elsewhere. */
export function Checkpoints({ size }: { size: number | undefined }) {
  const { t } = useTranslation(['audit', 'common'])
  const list = useInfiniteQuery({
    queryKey: ['audit-checkpoints', size],
    // From the checkpoint that a proof led to, or from the latest one.
    initialPageParam: size === undefined ? undefined : String(size + 1),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.GET('/audit/checkpoints', {
        params: { query: { cursor: pageParam, limit: 50 } },
        signal,
      })
      return data ?? { items: [], next_cursor: null }
    },
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  })
  if (list.error) {
    return <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
  }
  if (!list.data) return <Loading />
  const checkpoints = list.data.pages.flatMap((page) => page.items)
  if (checkpoints.length === 0) return <p className={css.empty}>{t('audit:no_checkpoints')}</p>
  return (
    <>
      <table className={css.table} aria-label={t('audit:tab.checkpoints')}>
        <thead>
          <tr>
            <th scope="col">{t('audit:column.size')}</th>
            <th scope="col">{t('audit:column.signed_at')}</th>
            <th scope="col">{t('audit:column.root_hash')}</th>
            <th scope="col">{t('audit:column.note')}</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map((checkpoint) => (
            <tr
              key={`${checkpoint.size}/${checkpoint.signed_at}`}
              className={checkpoint.size === size ? css.chosen : undefined}
              aria-current={checkpoint.size === size ? true : undefined}
            >
              <td data-label={t('audit:column.size')}>{checkpoint.size}</td>
              <td data-label={t('audit:column.signed_at')} className={css.nowrap}>
                {cityTime(checkpoint.signed_at, 'second')}
              </td>
              <td data-label={t('audit:column.root_hash')} className="mono">
                {checkpoint.root_hash}
              </td>
              <td data-label={t('audit:column.note')}>
                <pre className={css.note}>{checkpoint.note}</pre>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.hasNextPage ? (
        <p className={css.more}>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
