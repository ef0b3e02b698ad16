import { useLocation } from '@tanstack/react-router'
import { paths } from './paths'

const LISTS = [
  paths.home,
  paths.indicators,
  paths.importIndicators,
  paths.sources,
  paths.audit,
  paths.years,
  paths.calendar,
]

/** Where a change of year leads: the same list, or the ledger from a page of one indicator. */
export function useLeavingPage(): (typeof LISTS)[number] {
  const { pathname } = useLocation()
  return LISTS.find((path) => path === pathname) ?? paths.indicators
}
