import { useNavigate, useSearch } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { oneOf } from '~/api/search-words'
import { useReach } from '~/api/session'
import { useYear } from '~/api/years'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { BoardTable } from './board-table'
import css from './reports.module.css'
import { useBoards } from './use-board-names'

/** The lights of all nodes that one may see, counted by one thing after the other. */
export function BoardPage() {
  const { t } = useTranslation('reports')
  const year = useYear()
  const reach = useReach()
  const navigate = useNavigate()
  const boards = useBoards()
  const search = useSearch({ strict: false }) as { by?: string }
  const by = oneOf(boards, search.by) ?? boards[0] ?? 'unit'
  return (
    <>
      <PageHeader
        title={t('board.title')}
        subtitle={year ? t(`board.subtitle.${reach}`, { year }) : undefined}
      />
      <Radio.Group
        className={css.parts}
        aria-label={t('board.by')}
        optionType="button"
        value={by}
        options={boards.map((value) => ({ value, label: t(`board.by_${value}`) }))}
        onChange={({ target }) =>
          void navigate({ to: '.', search: { by: String(target.value) }, replace: true })
        }
      />
      {year ? (
        <Panel flush>
          <BoardTable year={year} by={by} />
        </Panel>
      ) : null}
    </>
  )
}
