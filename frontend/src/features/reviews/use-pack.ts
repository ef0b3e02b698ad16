import { useQuery } from '@tanstack/react-query'
import { client } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { type AgendaItem, wholeAgenda } from './meeting-types'

/** An item with what its papers say beside the agenda; nothing of what the reader may not see. */
export interface Paper {
  item: AgendaItem
  indicator?: components['schemas']['Indicator']
  trail?: components['schemas']['ReviewTrail']
}

/** So many items are read side by side. */
const SIDE_BY_SIDE = 6

/** What is out of the reader's sight is left out; any other failure is one. */
const unlessUnseen = (error: unknown): undefined => {
  if ([403, 404].includes(asProblem(error).status)) return undefined
  throw error
}

async function paperOf(item: AgendaItem): Promise<Paper> {
  const params = { params: { path: { id: item.indicator.id } } }
  const [indicator, trail] = await Promise.all([
    client.GET('/indicators/{id}', params).catch(unlessUnseen),
    client.GET('/indicators/{id}/reviews', params).catch(unlessUnseen),
  ])
  return { item, indicator: indicator?.data, trail: trail?.data }
}

/** The papers of all items of a meeting, in order. */
export const usePack = (id: string) =>
  useQuery({
    queryKey: ['get', '/meetings/{id}/agenda', 'pack', id],
    queryFn: async () => {
      const items = await wholeAgenda(id)
      const papers: Paper[] = []
      for (let at = 0; at < items.length; at += SIDE_BY_SIDE) {
        papers.push(...(await Promise.all(items.slice(at, at + SIDE_BY_SIDE).map(paperOf))))
      }
      return papers
    },
  })
