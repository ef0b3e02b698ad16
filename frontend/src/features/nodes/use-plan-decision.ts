import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import { listAddress } from '~/api/search-words'
import { paths } from '~/app/paths'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import type { Faults } from '~/ui/use-faults'
import type { Indicator, Plan } from './plan-types'
import { parsePlanSearch } from './search'

/** Which plan a decision is on, at which version. */
export interface DecisionParams {
  path: { id: string }
  header: { 'If-Match': string }
}

/** Sends a decision on what is shown, then goes on to the next plan that waits, or back to the list. */
export function usePlanDecision(indicator: Indicator, plan: Plan, form: Faults) {
  const { t } = useTranslation('nodes')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { search } = useListSearch(parsePlanSearch)
  const { base, stale, take } = useBase(plan)
  const { busy, run } = useCommand(form)

  const goOn = async (done: string) => {
    const { q, unit_id, sort } = search
    const query = { year: indicator.year, state: 'submitted', q, unit_id, sort, per_page: 50 }
    // What was decided is decided, even where what comes next cannot be read.
    const waiting = await client
      .GET('/node-plans', { params: { query } })
      .then(({ data }) => data)
      .catch(() => undefined)
    const next = waiting?.items.find((row) =>
      row.indicator.allowed_actions.some((each) => each.action === 'plan.decide' && each.allowed),
    )
    const count = waiting?.total ?? 0
    void message.success(count > 0 ? t('done.more', { done, count }) : t('done.last', { done }))
    const address = listAddress({ ...search, page: 1 })
    await (next
      ? navigate({
          to: paths.nodePlan,
          params: { id: next.indicator.id },
          search: address,
          ignoreBlocker: true,
        })
      : navigate({ to: paths.nodePlans, search: address, ignoreBlocker: true }))
  }

  const decide = (send: (params: DecisionParams) => Promise<unknown>, done: string) =>
    run(async () => {
      try {
        await send({ path: { id: indicator.id }, header: { 'If-Match': ifMatch(base.version) } })
      } catch (error) {
        // Somebody else decided: the page tells where it stands now.
        if (asProblem(error).status === 409) void queries.invalidateQueries()
        throw error
      }
      await goOn(done)
    })

  return {
    busy,
    decide,
    stale: stale && !busy,
    take: () => {
      take()
      form.clear()
    },
  }
}
