import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useOwnUnit, useReach } from '~/api/session'
import { SOURCE_KINDS } from '~/api/words'
import { PortfolioSelect } from '~/pickers/portfolio-select'
import { SectionSelect } from '~/pickers/section-select'
import { UnitSelect } from '~/pickers/unit-select'
import type { NodeFilters } from './node-search'
import css from './nodes.module.css'

interface NodesFiltersProps {
  year: number | undefined
  search: NodeFilters
  onFilter: (part: Partial<NodeFilters>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

const SEATS = [
  ['supervision_group_id', 'supervision_group'],
  ['leader_id', 'leader'],
] as const
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** Which nodes: of whom, from where, of which month. */
export function NodesFilters({ year, search, onFilter, onReset }: NodesFiltersProps) {
  const { t } = useTranslation(['reports', 'indicators', 'common'])
  const reach = useReach()
  const own = useOwnUnit()
  const carries = useCan('report.edit')
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const unit = search.unit_id ?? own?.id
  return (
    <search className={css.filters}>
      <Input.Search
        aria-label={t('indicators:ledger.search')}
        placeholder={t('indicators:ledger.search')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(value) => onFilter({ q: value.trim() || undefined })}
      />
      {reach === 'unit' ? null : (
        <UnitSelect
          aria-label={t('indicators:ledger.any_unit')}
          placeholder={t('indicators:ledger.any_unit')}
          value={search.unit_id}
          onChange={(unit_id) => onFilter({ unit_id, section_id: undefined })}
        />
      )}
      {unit ? (
        <SectionSelect
          aria-label={t('indicators:ledger.any_section')}
          placeholder={t('indicators:ledger.any_section')}
          unitId={unit}
          value={search.section_id}
          onChange={(section_id) => onFilter({ section_id })}
        />
      ) : null}
      {reach === 'city'
        ? SEATS.map(([key, kind]) => (
            <PortfolioSelect
              key={key}
              aria-label={t(`indicators:ledger.any_${kind}`)}
              placeholder={t(`indicators:ledger.any_${kind}`)}
              kind={kind}
              value={search[key]}
              onChange={(id) => onFilter({ [key]: id })}
            />
          ))
        : null}
      <Select
        aria-label={t('indicators:ledger.any_source_kind')}
        placeholder={t('indicators:ledger.any_source_kind')}
        allowClear
        value={search.source_kind}
        options={SOURCE_KINDS.map((value) => ({
          value,
          label: t(`indicators:source_kind.${value}`),
        }))}
        onChange={(source_kind) => onFilter({ source_kind })}
      />
      <Select
        aria-label={t('reports:list.month')}
        placeholder={t('reports:list.month')}
        allowClear
        value={search.month}
        options={MONTHS.map((month) => ({
          value: `${year}-${String(month).padStart(2, '0')}`,
          label: t('reports:list.one_month', { month }),
        }))}
        onChange={(month) => onFilter({ month })}
      />
      {carries ? (
        <Checkbox
          className={css.tick}
          checked={search.mine !== undefined}
          onChange={({ target }) => onFilter({ mine: target.checked ? '1' : undefined })}
        >
          {t('reports:list.mine')}
        </Checkbox>
      ) : null}
      {carries ? (
        <Checkbox
          className={css.tick}
          checked={search.reminded !== undefined}
          onChange={({ target }) => onFilter({ reminded: target.checked ? '1' : undefined })}
        >
          {t('reports:list.reminded')}
        </Checkbox>
      ) : null}
      {onReset ? (
        <Button className={css.reset} onClick={onReset}>
          {t('common:action.reset')}
        </Button>
      ) : null}
    </search>
  )
}
