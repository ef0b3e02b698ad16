import css from './line-chart.module.css'
import { middleOf, ticksTo } from './scale'

export interface ChartLine {
  name: string
  /** What is meant to be is dashed with rings, what is so is whole with squares. */
  look: 'planned' | 'actual'
  /** One for each point; null where there is none. */
  values: readonly (number | null)[]
}

interface LineChartProps {
  /** What it shows, in a sentence; its numbers stand elsewhere as text. */
  label: string
  points: readonly string[]
  lines: readonly ChartLine[]
}

/**
 * Lines over equal steps. The drawing is stretched to the room there is; letters and marks lie over it, so that they are
 * not.
 */
export function LineChart({ label, points, lines }: LineChartProps) {
  const ticks = ticksTo(Math.max(...lines.flatMap(({ values }) => values.map((each) => each ?? 0))))
  const top = ticks.at(-1) ?? 1
  const spots = lines.map((line) => ({
    ...line,
    spots: line.values.flatMap((value, at) =>
      value === null ? [] : [{ at, x: middleOf(at, points.length), y: (value / top) * 100 }],
    ),
  }))
  return (
    <div className={css.chart}>
      <ul className={css.legend}>
        {lines.map(({ name, look }) => (
          <li key={look} data-look={look}>
            {name}
          </li>
        ))}
      </ul>
      <div className={css.frame} role="img" aria-label={label}>
        <div className={css.plot}>
          {ticks.map((tick) => (
            <span key={tick} className={css.tick} style={{ bottom: `${(tick / top) * 100}%` }}>
              {tick}
            </span>
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {ticks.map((tick) => {
              const y = 100 - (tick / top) * 100
              return <line key={tick} x1="0" x2="100" y1={y} y2={y} />
            })}
            {spots.map(({ look, spots: found }) => (
              <polyline
                key={look}
                data-look={look}
                points={found.map(({ x, y }) => `${x},${100 - y}`).join(' ')}
              />
            ))}
          </svg>
          {spots.flatMap(({ look, spots: found }) =>
            found.map(({ at, x, y }) => (
              <i
                key={`${look}-${at}`}
                data-look={look}
                style={{ insetInlineStart: `${x}%`, bottom: `${y}%` }}
              />
            )),
          )}
        </div>
        <div className={css.points}>
          {points.map((point) => (
            <span key={point}>{point}</span>
          ))}
        </div>
      </div>
    </div>
  )
}
