import { FilterOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROSTER_GAPS, UNIT_KINDS } from '~/api/words'
import { PortfolioSelect } from '~/pickers/portfolio-select'
import { RankingGroupSelect } from '~/pickers/ranking-group-select'
import css from './units.module.css'
import { UNIT_FILTERS, type UnitsSearch } from './units-search'

interface UnitsFiltersProps {
  year: number | undefined
  search: UnitsSearch
  onPatch: (part: Partial<UnitsSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

const SEATS = [
  ['supervision_group_id', 'supervision_group'],
  ['leader_id', 'leader'],
] as const

export function UnitsFilters({ year, search, onPatch, onReset }: UnitsFiltersProps) {
  const { t } = useTranslation(['units', 'common'])
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const used = UNIT_FILTERS.filter((key) => search[key] !== undefined).length
  const filter = (part: Partial<UnitsSearch>) => onPatch({ ...part, page: 1 })
  const named = (text: string) => ({ 'aria-label': text, placeholder: text })

  return (
    <>
      <Button
        className={css.filterToggle}
        icon={<FilterOutlined aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {used > 0 ? t('common:table.filters_active', { count: used }) : t('common:table.filters')}
      </Button>
      <search className={css.filterRow} data-closed={open ? undefined : ''}>
        <Input.Search
          className={css.search}
          {...named(t('units:list.search'))}
          allowClear
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onSearch={(value) => filter({ q: value.trim() || undefined })}
        />
        <Select
          {...named(t('units:list.any_kind'))}
          allowClear
          popupMatchSelectWidth={false}
          value={search.kind}
          options={UNIT_KINDS.map((value) => ({ value, label: t(`units:kind.${value}`) }))}
          onChange={(kind) => filter({ kind })}
        />
        <RankingGroupSelect
          {...named(t('units:list.any_ranking_group'))}
          year={year}
          value={search.ranking_group_id}
          onChange={(ranking_group_id) => filter({ ranking_group_id })}
        />
        {SEATS.map(([key, kind]) => (
          <PortfolioSelect
            key={key}
            {...named(t(`units:list.any_${kind}`))}
            kind={kind}
            value={search[key]}
            onChange={(id) => filter({ [key]: id })}
          />
        ))}
        <Select
          {...named(t('units:list.any_without'))}
          allowClear
          popupMatchSelectWidth={false}
          value={search.without}
          options={ROSTER_GAPS.map((value) => ({ value, label: t(`units:without.${value}`) }))}
          onChange={(without) => filter({ without })}
        />
        {onReset ? (
          <Button className={css.reset} onClick={onReset}>
            {t('common:action.reset')}
          </Button>
        ) : null}
      </search>
    </>
  )
}
