import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { LIGHTS, Light } from '~/ui/light'
import { type Counts, sumOf, totalOf } from './board-counts'
import css from './screen.module.css'

/** The indicators in numbers, to be read from the back of the room. */
export function ScreenTotals({ rows }: { rows: readonly Counts[] }) {
  const { t } = useTranslation('board')
  const sum = sumOf(rows)
  return (
    <section className={css.totals} aria-label={t('screen.totals')}>
      <dl>
        <div>
          <dt>{t('screen.all')}</dt>
          <dd>
            <Link to={paths.indicators} search={{ state: 'issued' }}>
              {totalOf(sum)}
            </Link>
          </dd>
        </div>
        {LIGHTS.map((light) => (
          <div key={light} data-light={light}>
            <dt>
              <Light colour={light} />
            </dt>
            <dd>
              <Link to={paths.indicators} search={{ light }}>
                {sum[light]}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
