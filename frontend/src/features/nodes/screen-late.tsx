import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { cityTime } from '~/ui/city-time'
import { daysBetween } from './days-between'
import { dayOf } from './plan-types'
import type { ListedNode } from './report-types'
import css from './screen.module.css'

/** The nodes that have been late for longest. */
export function ScreenLate({ nodes }: { nodes: readonly ListedNode[] }) {
  const { t } = useTranslation('board')
  const today = cityTime(new Date()).slice(0, 10)
  return (
    <section className={`${css.part} ${css.late}`} aria-labelledby="screen-late">
      <h2 id="screen-late">{t('screen.red')}</h2>
      {nodes.length === 0 ? <p>{t('screen.no_red')}</p> : null}
      <ol>
        {nodes.map(({ id, title, due_at, indicator }) => (
          <li key={id}>
            <Link to={paths.node} params={{ id }} title={title}>
              {title}
            </Link>
            <span className={css.of} title={indicator.title}>
              {indicator.title}
            </span>
            <span className={css.of}>{indicator.lead_unit?.name}</span>
            <span className={css.days}>
              {t('screen.days_late', { count: daysBetween(dayOf(due_at), today) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
