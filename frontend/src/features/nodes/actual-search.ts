import { oneOf, pageOf, textOf } from '~/api/search-words'

const SET = ['1'] as const

/** The list of what a data owner measures, as its address says it. */
export interface ActualSearch {
  q?: string
  /** Only what has no figure yet. */
  unfilled?: '1'
  /** Only what is due by now. */
  due?: '1'
  page: number
  per_page: number
  sort?: string
}

/** Unknown words in an address are ignored, not answered with an error. */
export const parseActualSearch = (raw: Record<string, unknown>): ActualSearch => ({
  q: textOf(raw.q),
  unfilled: oneOf(SET, String(raw.unfilled)),
  due: oneOf(SET, String(raw.due)),
  ...pageOf(raw),
  // What is due first comes first, always.
  sort: undefined,
})

/** The filters as the server has them, on the day of the city's calendar. */
export const actualQueryOf = (
  { q, unfilled, due }: Pick<ActualSearch, 'q' | 'unfilled' | 'due'>,
  today: string,
) => ({
  q,
  unmeasured: unfilled ? true : undefined,
  due_to: due ? today : undefined,
})
