import type { components } from '~/api/schema.gen'
import { oneOf, pageOf, sortOf, uuidOf } from '~/api/search-words'
import { parseSort } from '~/ui/data-table/sorting'
import { compareDecimals } from '~/ui/decimal'
import { STANDINGS, type Standing } from '~/ui/standing'

export type UnitTotal = components['schemas']['UnitTotal']

export interface WeightsSearch {
  standing?: Standing
  ranking_group_id?: string
  page: number
  per_page: number
  sort?: string
}

type Compare = (one: UnitTotal, other: UnitTotal) => number

const textOf = (name: string | undefined) => name ?? ''
const COMPARES: Record<string, Compare> = {
  unit: (one, other) => one.unit.name.localeCompare(other.unit.name, 'zh-CN'),
  ranking_group: (one, other) =>
    textOf(one.ranking_group?.name).localeCompare(textOf(other.ranking_group?.name), 'zh-CN'),
  indicators: (one, other) => one.indicator_count - other.indicator_count,
  without_weight: (one, other) => one.without_weight - other.without_weight,
  weight: (one, other) => compareDecimals(one.weight, other.weight),
}

export const parseWeightsSearch = (raw: Record<string, unknown>): WeightsSearch => ({
  standing: oneOf(STANDINGS, raw.standing),
  ranking_group_id: uuidOf(raw.ranking_group_id),
  ...pageOf(raw),
  sort: sortOf(Object.keys(COMPARES), raw.sort),
})

/** The units of the year that the filters leave, in the order asked for; otherwise in the server's. */
export function shownTotals(units: readonly UnitTotal[], search: WeightsSearch): UnitTotal[] {
  const keys = parseSort(search.sort)
  const order: Compare = (one, other) => {
    for (const { field, direction } of keys) {
      const found = COMPARES[field]?.(one, other) ?? 0
      if (found !== 0) return direction === 'descend' ? -found : found
    }
    return 0
  }
  return units
    .filter(
      ({ standing, ranking_group }) =>
        (search.standing === undefined || standing === search.standing) &&
        (search.ranking_group_id === undefined || ranking_group?.id === search.ranking_group_id),
    )
    .sort(order)
}
