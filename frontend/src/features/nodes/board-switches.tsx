import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './board.module.css'
import type { BoardSearch } from './board-search'
import type { BoardBy } from './node-search'

interface BoardSwitchesProps {
  search: BoardSearch
  boards: readonly BoardBy[]
  onChoose: (part: Partial<BoardSearch>) => void
}

/** What is counted, by what, and how it is shown; a heat table is one of nodes. */
export function BoardSwitches({ search, boards, onChoose }: BoardSwitchesProps) {
  const { t } = useTranslation('board')
  return (
    <div className={css.switches}>
      <Radio.Group
        aria-label={t('of')}
        optionType="button"
        value={search.of}
        options={(['nodes', 'indicators'] as const).map((value) => ({
          value,
          label: t(`of_${value}`),
        }))}
        onChange={({ target }) => onChoose({ of: target.value })}
      />
      {search.of === 'nodes' ? (
        <Radio.Group
          aria-label={t('view')}
          optionType="button"
          value={search.view}
          options={(['table', 'heat'] as const).map((value) => ({
            value,
            label: t(`view_${value}`),
          }))}
          onChange={({ target }) => onChoose({ view: target.value })}
        />
      ) : null}
      <Radio.Group
        aria-label={t('by')}
        optionType="button"
        value={search.by}
        options={boards.map((value) => ({ value, label: t(`by_${value}`) }))}
        onChange={({ target }) => onChoose({ by: target.value })}
      />
    </div>
  )
}
