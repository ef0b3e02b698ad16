import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan, useReach } from '~/api/session'
import { BoardTable } from '~/features/nodes/board-table'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

/** The lights of one's portfolio, unit by unit; others open the board when they want it. */
export function HomeBoard({ year }: { year: number }) {
  const { t } = useTranslation('reports')
  const reads = useCan('node.read')
  if (useReach() !== 'portfolio' || !reads) return null
  return (
    <div className={css.waiting}>
      <Panel
        title={t('home.board')}
        extra={<Link to={paths.board}>{t('home.all_board')}</Link>}
        flush
      >
        <BoardTable year={year} by="unit" />
      </Panel>
    </div>
  )
}
