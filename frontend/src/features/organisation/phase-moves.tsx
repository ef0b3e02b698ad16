import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { Panel } from '~/ui/panel'
import type { Year } from './year-types'
import css from './years.module.css'

/** Who moved the year on and when, and what was left behind for which reason; latest first. */
export function PhaseMoves({ moves, closed }: { moves: Year['moves']; closed: boolean }) {
  const { t } = useTranslation('years')
  const text = useCodeText('years')
  return (
    <Panel title={t('moves.title')}>
      {moves.length === 0 ? (
        <p className="muted">{t(closed ? 'moves.before' : 'moves.none')}</p>
      ) : null}
      <ol className={css.moves} aria-label={t('moves.title')}>
        {moves.toReversed().map((move) => (
          <li key={move.at}>
            <p className={css.moveHead}>
              <strong>
                {t('moves.step', {
                  from: text(`phase.${move.from}`),
                  to: text(`phase.${move.to}`),
                })}
              </strong>
              <span className="muted">
                {t('moves.by', { at: cityTime(move.at), name: move.moved_by.name })}
              </span>
            </p>
            {move.left_behind.length === 0 ? (
              <p className="muted">{t('moves.clean')}</p>
            ) : (
              <ul className={css.left}>
                {move.left_behind.map(({ gate, count, reason }) => (
                  <li key={gate}>
                    <span>{t('moves.left', { gate: text(`gate.${gate}`) || gate, count })}</span>
                    <span>{t('moves.reason', { reason })}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
