import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import type { RosterGap } from '~/api/words'
import { paths } from '~/app/paths'
import { useCodeText } from '~/i18n/error-text'
import { Panel } from '~/ui/panel'
import type { Year } from './year-types'
import css from './years.module.css'

interface Place {
  to:
    | typeof paths.sources
    | typeof paths.coverage
    | typeof paths.indicators
    | typeof paths.units
    | typeof paths.vacancies
  permission: string
  text:
    | 'gate.look_items'
    | 'gate.look_sources'
    | 'gate.look_indicators'
    | 'gate.look_units'
    | 'gate.look_vacancies'
  filter?: Record<string, string>
}

const without = (gap: RosterGap): Place => ({
  to: paths.units,
  permission: 'unit.read',
  text: 'gate.look_units',
  filter: { without: gap },
})

/** Where what a gate counts is found. */
const PLACES: Record<string, Place> = {
  missing_sources: { to: paths.sources, permission: 'source.read', text: 'gate.look_sources' },
  missing_indicators: {
    to: paths.indicators,
    permission: 'indicator.read',
    text: 'gate.look_indicators',
  },
  uncovered_items: {
    to: paths.coverage,
    permission: 'coverage.read',
    text: 'gate.look_items',
    filter: { cover: 'missing' },
  },
  unissued_indicators: {
    to: paths.indicators,
    permission: 'indicator.read',
    text: 'gate.look_indicators',
  },
  units_without_officer: {
    to: paths.vacancies,
    permission: 'vacancy.read',
    text: 'gate.look_vacancies',
  },
  units_without_group: without('supervision_group'),
  units_without_leader: without('leader'),
}

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
  const place = PLACES[gate]
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
        <Link to={place.to} search={{ year, ...place.filter }}>
          {t(place.text)}
        </Link>
      ) : null}
    </li>
  )
}
