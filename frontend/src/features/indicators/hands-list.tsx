import { useTranslation } from 'react-i18next'
import css from './indicators.module.css'
import type { IndicatorRow } from './ledger-columns'

interface HandsListProps {
  rows: IndicatorRow[]
  /** Where a fault of a row leads. */
  idOf?: (place: number) => string
}

/** Indicators with the section and person whose hands they are in. */
export function HandsList({ rows, idOf }: HandsListProps) {
  const { t } = useTranslation('indicators')
  const named = (one: { name: string } | null | undefined) => one?.name ?? t('detail.unassigned')
  return (
    <ul className={css.hands}>
      {rows.map(({ id, code, title, section, person }, place) => (
        <li key={id} id={idOf?.(place)} tabIndex={idOf ? -1 : undefined}>
          <span className={css.code}>{code}</span> {title}{' '}
          <span className="muted">
            {t('assign.now', { section: named(section), person: named(person) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
