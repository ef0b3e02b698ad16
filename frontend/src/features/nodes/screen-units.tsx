import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { LIGHT_SHAPES, LIGHTS } from '~/ui/light'
import { BoardBar } from './board-bar'
import { totalOf } from './board-counts'
import css from './screen.module.css'

interface ScreenUnitsProps {
  by: 'unit' | 'section'
  rows: readonly components['schemas']['BoardRow'][]
  nameOf: (key: string) => string
}

/** What has room on a screen without scrolling. */
const SHOWN = 24

/** Whose indicators stand how, the worst first; the rest is on the board. */
export function ScreenUnits({ by, rows, nameOf }: ScreenUnitsProps) {
  const { t } = useTranslation('board')
  const more = rows.length - SHOWN
  const most = Math.max(...rows.map(totalOf))
  return (
    <section className={`${css.part} ${css.units}`} aria-labelledby="screen-units">
      <h2 id="screen-units">{t(`screen.units.${by}`)}</h2>
      {rows.length === 0 ? <p>{t('nothing.indicators')}</p> : null}
      <ol>
        {rows.slice(0, SHOWN).map(({ key, ...counts }) => (
          <li key={key ?? ''}>
            <span className={css.name}>{key ? nameOf(key) || key : t('none')}</span>
            <span className={css.counts} aria-hidden="true">
              {LIGHTS.filter((light) => counts[light] > 0).map((light) => (
                <span key={light} data-light={light}>
                  {LIGHT_SHAPES[light]} {counts[light]}
                </span>
              ))}
            </span>
            <div className={css.bar} style={{ width: `${(totalOf(counts) / most) * 100}%` }}>
              <BoardBar counts={counts} />
            </div>
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p>
          <Link to={paths.board} search={{ of: 'indicators', by }}>
            {t('screen.more', { count: more })}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
