import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { paths } from '~/app/paths'
import { parseUnitsSearch, type UnitsSearch, unitsAddress } from './units-search'

export function useUnitsSearch(): {
  search: UnitsSearch
  patch: (part: Partial<UnitsSearch>) => void
} {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const search = useMemo(() => parseUnitsSearch(raw), [raw])
  const patch = useCallback(
    (part: Partial<UnitsSearch>) =>
      void navigate({
        to: paths.units,
        search: unitsAddress({ ...search, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, search],
  )
  return { search, patch }
}
