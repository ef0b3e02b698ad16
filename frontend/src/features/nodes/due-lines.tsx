import { useTranslation } from 'react-i18next'
import css from './nodes.module.css'
import { dayOf } from './plan-types'
import type { ListedNode } from './report-types'

/** The day that was planned, and the one to which it was moved. */
export function DueLines({ due_on, due_at }: Pick<ListedNode, 'due_on' | 'due_at'>) {
  const { t } = useTranslation('reports')
  const day = dayOf(due_at)
  return (
    <span className={css.lines}>
      <time dateTime={due_on}>{due_on}</time>
      {day === due_on ? null : <span className={css.moved}>{t('node.moved', { day })}</span>}
    </span>
  )
}
