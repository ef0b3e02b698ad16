import { FilterOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemText } from '~/api/item-text'
import { useReach } from '~/api/session'
import { MEASURE_KINDS, SOURCE_KINDS, STATES } from '~/api/words'
import { PortfolioSelect } from '~/pickers/portfolio-select'
import { SectionSelect } from '~/pickers/section-select'
import { UnitSelect } from '~/pickers/unit-select'
import { LIGHTS, Light } from '~/ui/light'
import { useSourceItems, useSources } from './choices'
import css from './indicators.module.css'
import { SavedFilters } from './saved-filters'
import { FILTERS, type LedgerSearch } from './search'

interface LedgerFiltersProps {
  year: number | undefined
  search: LedgerSearch
  onPatch: (part: Partial<LedgerSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

const SEATS = [
  ['supervision_group_id', 'supervision_group'],
  ['leader_id', 'leader'],
] as const

export function LedgerFilters({ year, search, onPatch, onReset }: LedgerFiltersProps) {
  const { t } = useTranslation(['indicators', 'common'])
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const sources = useSources(year, search.source_kind)
  const items = useSourceItems(search.source_id)
  const reach = useReach()
  const used = FILTERS.filter((key) => search[key] !== undefined).length
  const filter = (part: Partial<LedgerSearch>) => onPatch({ ...part, page: 1 })

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
          aria-label={t('indicators:ledger.search')}
          placeholder={t('indicators:ledger.search')}
          allowClear
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onSearch={(value) => filter({ q: value.trim() || undefined })}
        />
        <Select
          aria-label={t('indicators:ledger.any_source_kind')}
          placeholder={t('indicators:ledger.any_source_kind')}
          allowClear
          value={search.source_kind}
          options={SOURCE_KINDS.map((value) => ({
            value,
            label: t(`indicators:source_kind.${value}`),
          }))}
          onChange={(value) =>
            filter({ source_kind: value, source_id: undefined, source_item_id: undefined })
          }
        />
        <Select
          aria-label={t('indicators:ledger.any_source')}
          placeholder={t('indicators:ledger.any_source')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={search.source_id}
          options={sources.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(value) => filter({ source_id: value, source_item_id: undefined })}
        />
        {search.source_id ? (
          <Select
            aria-label={t('indicators:ledger.any_item')}
            placeholder={t('indicators:ledger.any_item')}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={search.source_item_id}
            options={items.map((item) => ({ value: item.id, label: itemText(item) }))}
            onChange={(value) => filter({ source_item_id: value })}
          />
        ) : null}
        <UnitSelect
          aria-label={t('indicators:ledger.any_unit')}
          placeholder={t('indicators:ledger.any_unit')}
          value={search.unit_id}
          onChange={(value) => filter({ unit_id: value, section_id: undefined })}
        />
        {search.unit_id ? (
          <SectionSelect
            aria-label={t('indicators:ledger.any_section')}
            placeholder={t('indicators:ledger.any_section')}
            unitId={search.unit_id}
            value={search.section_id}
            onChange={(value) => filter({ section_id: value })}
          />
        ) : null}
        {/* Within one unit every indicator has the same seats. */}
        {reach === 'unit'
          ? null
          : SEATS.map(([key, kind]) => (
              <PortfolioSelect
                key={key}
                aria-label={t(`indicators:ledger.any_${kind}`)}
                placeholder={t(`indicators:ledger.any_${kind}`)}
                kind={kind}
                value={search[key]}
                onChange={(id) => filter({ [key]: id })}
              />
            ))}
        <UnitSelect
          aria-label={t('indicators:ledger.any_co_unit')}
          placeholder={t('indicators:ledger.any_co_unit')}
          value={search.co_unit_id}
          onChange={(value) => filter({ co_unit_id: value })}
        />
        <Select
          aria-label={t('indicators:ledger.any_state')}
          placeholder={t('indicators:ledger.any_state')}
          allowClear
          value={search.state}
          options={STATES.map((value) => ({ value, label: t(`indicators:state.${value}`) }))}
          onChange={(value) => filter({ state: value })}
        />
        <Select
          aria-label={t('indicators:ledger.any_light')}
          placeholder={t('indicators:ledger.any_light')}
          allowClear
          value={search.light}
          options={LIGHTS.map((value) => ({ value, label: <Light colour={value} /> }))}
          onChange={(value) => filter({ light: value })}
        />
        <Select
          aria-label={t('indicators:ledger.any_kind')}
          placeholder={t('indicators:ledger.any_kind')}
          allowClear
          value={search.kind}
          options={MEASURE_KINDS.map((value) => ({ value, label: t(`indicators:kind.${value}`) }))}
          onChange={(value) => filter({ kind: value })}
        />
        <SavedFilters search={search} onPatch={onPatch} />
        {onReset ? (
          <Button className={css.reset} onClick={onReset}>
            {t('common:action.reset')}
          </Button>
        ) : null}
      </search>
    </>
  )
}
