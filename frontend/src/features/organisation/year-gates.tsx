import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { useCodeText } from '~/i18n/error-text'
import { Panel } from '~/ui/panel'
import type { Year } from './year-types'
import css from './years.module.css'

/** Where what a gate counts is found. */
const PLACES = {
  uncovered_items: { to: paths.sources, permission: 'source.read', text: 'gate.look_sources' },
  unissued_indicators: {
    to: paths.indicators,
    permission: 'indicator.read',
    text: 'gate.look_indicators',
  },
} as const

const placeOf = (gate: string) => Object.entries(PLACES).find(([known]) => known === gate)?.[1]

/** What is still open before the year can move on without giving reasons. */
export function YearGates({ year }: { year: Year }) {
  const { t } = useTranslation('years')
  const open = year.gates.some(({ count }) => count > 0)
  return (
    <Panel title={t('year.gates')}>
      <p className={css.note}>{t(open ? 'year.gates_hint' : 'year.all_done')}</p>
      <ul className={css.gates} aria-label={t('year.gates')}>
        {year.gates.map((gate) => (
          <GateLine key={gate.gate} year={year.year} {...gate} />
        ))}
      </ul>
    </Panel>
  )
}

function GateLine({ year, gate, count }: { year: number; gate: string; count: number }) {
  const { t } = useTranslation('years')
  const text = useCodeText('years')
  const place = placeOf(gate)
  const may = useCan(place?.permission ?? '')
  return (
    <li data-open={count > 0 || undefined}>
      <span className={css.gateMark} aria-hidden="true">
        {count > 0 ? '!' : '✓'}
      </span>
      <span className={css.gateName}>{text(`gate.${gate}`) || gate}</span>
      <span className={css.gateCount}>
        {count > 0 ? t('gate.count', { count }) : t('gate.none')}
      </span>
      {count > 0 && place && may ? (
        <Link to={place.to} search={{ year }}>
          {t(place.text)}
        </Link>
      ) : null}
    </li>
  )
}
