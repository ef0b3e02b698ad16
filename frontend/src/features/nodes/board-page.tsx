import { DesktopOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReach } from '~/api/session'
import { useYear } from '~/api/years'
import { paths } from '~/app/paths'
import { LinkButton } from '~/ui/link-button'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { type BoardSearch, boardAddress, parseBoardSearch } from './board-search'
import { BoardSwitches } from './board-switches'
import { BoardTable } from './board-table'
import { HeatTable } from './heat-table'
import { TrendPanel } from './trend-panel'
import { useBoards } from './use-board-names'

/** The lights of all nodes or indicators that one may see, counted by one thing after the other, and the year's course. */
export function BoardPage() {
  const { t } = useTranslation('board')
  const year = useYear()
  const reach = useReach()
  const navigate = useNavigate()
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const { boards, ...search } = parseBoardSearch(raw, useBoards())
  const { by, of, view } = search
  const choose = (part: Partial<BoardSearch>) =>
    void navigate({ to: '.', search: boardAddress({ ...search, ...part }), replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={year ? t(`subtitle.${of}.${reach}`, { year }) : undefined}
        actions={
          <LinkButton
            icon={<DesktopOutlined aria-hidden />}
            render={(props) => <Link {...props} to={paths.screen} />}
          >
            {t('screen.open')}
          </LinkButton>
        }
      />
      <BoardSwitches search={search} boards={boards} onChoose={choose} />
      {year ? (
        <>
          <Panel flush>
            {view === 'heat' ? (
              <HeatTable year={year} by={by} />
            ) : (
              <BoardTable year={year} by={by} of={of} />
            )}
          </Panel>
          <TrendPanel year={year} />
        </>
      ) : null}
    </>
  )
}
