import { client } from '~/api/client'
import type { components } from '~/api/schema.gen'
import { pageOf, uuidOf } from '~/api/search-words'

export type Meeting = components['schemas']['Meeting']
export type AgendaItem = components['schemas']['AgendaItem']
type IndicatorRow = components['schemas']['IndicatorRow']

/** The outcomes in the order in which they are counted. */
export const OUTCOMES = ['approved', 'changed', 'returned', 'deferred'] as const

/** What a list of several entries shows of an item: its indicator, under the item's own id and version. */
export interface AgendaEntry extends IndicatorRow {
  item: AgendaItem
}
export const entryOfItem = (item: AgendaItem): AgendaEntry => ({
  ...item.indicator,
  id: item.id,
  version: item.version,
  item,
})

/** The agenda's page in the address, and the job that puts the meeting into effect. */
export interface MeetingSearch {
  page: number
  per_page: number
  job?: string
}
export const parseMeetingSearch = (raw: Record<string, unknown>): MeetingSearch => ({
  ...pageOf(raw),
  job: uuidOf(raw.job),
})

/** Most items to a page of the server. */
const AT_ONCE = 200

/** A whole agenda, page by page. */
export async function wholeAgenda(id: string): Promise<AgendaItem[]> {
  const items: AgendaItem[] = []
  for (let page = 1; ; page += 1) {
    const { data } = await client.GET('/meetings/{id}/agenda', {
      params: { path: { id }, query: { page, per_page: AT_ONCE } },
    })
    items.push(...(data?.items ?? []))
    if (!data || data.items.length < AT_ONCE) return items
  }
}
