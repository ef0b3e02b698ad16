import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOwnUnit } from '~/api/session'
import { paths } from '~/app/paths'
import type { LightColour } from '~/ui/light'
import { type BoardOf, ledgerFilterOf } from './board-search'
import { type BoardBy, filterOfRow } from './node-search'

interface BoardCountProps {
  of: BoardOf
  by: BoardBy
  /** Of all rows where there is none, and of what has no key where it is null. */
  row?: string | null
  name: string
  light: LightColour
  count: number
}

/** One number of the board, which leads to what it counts; no list asks for what has no key. */
export function BoardCount({ of, by, row, name, light, count }: BoardCountProps) {
  const { t } = useTranslation(['board', 'common'])
  const unit = useOwnUnit()?.id
  if (count === 0) return <span className="muted">{count}</span>
  if (row === null) return <span>{count}</span>
  const label = t(`board:open.${of}`, { name, light: t(`common:light.${light}`), count })
  const narrowed = (key: string) =>
    of === 'nodes' ? filterOfRow(by, key) : ledgerFilterOf(by, key, unit)
  return (
    <Link
      to={of === 'nodes' ? paths.nodes : paths.indicators}
      search={{ light, ...(row === undefined ? {} : narrowed(row)) }}
      aria-label={label}
    >
      {count}
    </Link>
  )
}
