import { useTranslation } from 'react-i18next'
import type { Extension } from './year-types'
import css from './years.module.css'

const HEADS: Record<string, 'would_move' | 'moved_due' | 'not_moved'> = {
  filed: 'would_move',
  confirmed: 'moved_due',
  refused: 'not_moved',
}

/** Original and moved due dates side by side. */
export function MovedDays({ extension }: { extension: Extension }) {
  const { t } = useTranslation('years')
  const { moved, state } = extension
  if (moved.length === 0) return <p className={css.warning}>{t('extension.nothing_moves')}</p>
  return (
    <div className={css.movedFrame}>
      <table className={css.moved} data-state={state}>
        <caption className="visually-hidden">{t('extension.due')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('extension.original_due')}</th>
            <th scope="col">{t(`extension.${HEADS[state] ?? 'moved_due'}`)}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ due_on, moves_to }) => (
            <tr key={due_on}>
              <td>{due_on}</td>
              <td>{moves_to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
