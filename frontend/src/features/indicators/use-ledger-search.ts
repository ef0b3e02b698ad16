import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { paths } from '~/app/paths'
import { type LedgerSearch, ledgerAddress, parseLedgerSearch } from './search'

export function useLedgerSearch(): {
  search: LedgerSearch
  patch: (part: Partial<LedgerSearch>) => void
} {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const search = useMemo(() => parseLedgerSearch(raw), [raw])
  const patch = useCallback(
    (part: Partial<LedgerSearch>) =>
      void navigate({
        to: paths.indicators,
        search: ledgerAddress({ ...search, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, search],
  )
  return { search, patch }
}
