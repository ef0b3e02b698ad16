import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useOwnUnit, useReach } from '~/api/session'
import { useWord } from '~/i18n/error-text'
import type { BoardBy } from './node-search'

/** By what somebody of this reach counts: within one unit there are no other units, groups or leaders. */
export function useBoards(): readonly BoardBy[] {
  const reach = useReach()
  const own = useOwnUnit()
  if (own) return ['section', 'month', 'source']
  if (reach === 'city') return ['unit', 'supervision_group', 'leader', 'source', 'month']
  return ['unit', 'source', 'month']
}

/** What the rows of a board are called, by their keys. */
export function useBoardNames(by: BoardBy): (key: string) => string {
  const { t } = useTranslation('reports')
  const word = useWord()
  const own = useOwnUnit()
  const once = { staleTime: 60_000 }
  const ofPortfolio = by === 'supervision_group' || by === 'leader'
  const units = api.useQuery(
    'get',
    '/units',
    { params: { query: { per_page: 200 } } },
    { ...once, enabled: by === 'unit' },
  )
  const seats = api.useQuery('get', '/portfolios', {}, { ...once, enabled: ofPortfolio })
  const sections = api.useQuery(
    'get',
    '/units/{id}/sections',
    { params: { path: { id: own?.id ?? '' } } },
    { ...once, enabled: by === 'section' && own !== undefined },
  )
  if (by === 'source') return (key) => word('source_kind', key)
  if (by === 'month') return (key) => t('list.one_month', { month: Number(key.slice(5)) })
  const lists = { unit: units, supervision_group: seats, leader: seats, section: sections }
  const items: readonly { id: string; name: string }[] = lists[by].data?.items ?? []
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return (key) => names.get(key) ?? ''
}
