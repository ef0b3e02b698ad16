import { useLocation } from '@tanstack/react-router'
import { paths } from './paths'

const LISTS = [
  paths.home,
  paths.indicators,
  paths.importIndicators,
  paths.meetings,
  paths.nodePlans,
  paths.board,
  paths.sources,
  paths.coverage,
  paths.weights,
  paths.audit,
  paths.years,
  paths.calendar,
  paths.units,
  paths.ownUnit,
  paths.rankingGroups,
  paths.portfolios,
  paths.vacancies,
]

/** A unit is one through the years: its page stays. */
const UNIT = new RegExp(`^${paths.units}/[0-9a-f-]{36}$`)

/** Where a change of year leads: the same list, or the ledger from a page of one indicator. */
export function useLeavingPage(): (typeof LISTS)[number] | '.' {
  const { pathname } = useLocation()
  if (UNIT.test(pathname)) return '.'
  return LISTS.find((path) => path === pathname) ?? paths.indicators
}
