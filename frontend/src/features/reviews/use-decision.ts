import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { listAddress } from '~/api/search-words'
import { paths } from '~/app/paths'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import type { Faults } from '~/ui/use-faults'
import { parseReviewSearch } from './search'

type Indicator = components['schemas']['Indicator']
/** Which indicator a decision is on, at which version. */
export interface DecisionParams {
  path: { id: string }
  header: { 'If-Match': string }
}

/** Sends a decision on what is shown, then goes on to the next that waits at the same level, or back to the queue. */
export function useDecision(indicator: Indicator, form: Faults) {
  const { t } = useTranslation('reviews')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { search } = useListSearch(parseReviewSearch)
  const { base, stale, take } = useBase(indicator)
  const { busy, run } = useCommand(form)

  const goOn = async (done: string) => {
    const { q, source_kind, unit_id, sort } = search
    const { year, state } = base
    const query = { year, state, q, source_kind, unit_id, sort, per_page: 50 }
    // What was decided is decided, even where what comes next cannot be read.
    const waiting = await client
      .GET('/reviews', { params: { query } })
      .then(({ data }) => data)
      .catch(() => undefined)
    const next = waiting?.items.find(({ allowed_actions }) =>
      allowed_actions.some(({ allowed }) => allowed),
    )
    const count = waiting?.total ?? 0
    void message.success(count > 0 ? t('done.more', { done, count }) : t('done.last', { done }))
    // Elsewhere the filters of the queue stay as they are; a level at which nothing waits any more does not.
    const from = { ...search, page: 1, state: next ? search.state : undefined }
    const address = listAddress(from)
    await (next
      ? navigate({
          to: paths.review,
          params: { id: next.id },
          search: address,
          ignoreBlocker: true,
        })
      : navigate({ to: paths.reviews, search: address, ignoreBlocker: true }))
  }

  const decide = (send: (params: DecisionParams) => Promise<unknown>, done: string) =>
    run(async () => {
      try {
        await send({ path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } })
      } catch (error) {
        // Somebody else decided: the page tells where it stands now.
        if (asProblem(error).status === 409) void queries.invalidateQueries()
        throw error
      }
      await goOn(done)
    })

  return {
    base,
    busy,
    decide,
    stale: stale && !busy,
    take: () => {
      take()
      form.clear()
    },
  }
}
