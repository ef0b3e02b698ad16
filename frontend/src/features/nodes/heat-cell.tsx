import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { LIGHT_SHAPES, LIGHTS } from '~/ui/light'
import { type Counts, totalOf, worstOf } from './board-counts'
import css from './heat.module.css'
import { type BoardBy, filterOfRow } from './node-search'
import { useMonthName } from './use-month-name'

interface HeatCellProps {
  by: BoardBy
  /** Of all rows where there is none, and of what has no key where it is null. */
  row?: string | null
  name: string
  month: string
  counts: Counts | undefined
}

/** The nodes of one row in one month: shape, colour and number of the worst light, all of them in words. */
export function HeatCell({ by, row, name, month, counts }: HeatCellProps) {
  const { t } = useTranslation(['board', 'common'])
  const monthName = useMonthName()
  const worst = counts && worstOf(counts)
  if (!counts || !worst) return <td />
  const told = LIGHTS.filter((light) => counts[light] > 0).map((light) =>
    t('board:heat.count', { light: t(`common:light.${light}`), count: counts[light] }),
  )
  const label = t('board:heat.cell', {
    name,
    month: monthName(month),
    counts: told.join(t('common:state.join')),
  })
  const all = totalOf(counts)
  const shown = (
    <>
      <span aria-hidden="true">{LIGHT_SHAPES[worst]}</span>
      <span>{counts[worst] === all ? all : `${counts[worst]}/${all}`}</span>
    </>
  )
  return (
    <td>
      {row === null ? (
        <span className={css.cell} data-light={worst} role="img" aria-label={label} title={label}>
          {shown}
        </span>
      ) : (
        <Link
          className={css.cell}
          data-light={worst}
          to={paths.nodes}
          search={{ ...(row === undefined ? {} : filterOfRow(by, row)), month }}
          aria-label={label}
          title={label}
        >
          {shown}
        </Link>
      )}
    </td>
  )
}
