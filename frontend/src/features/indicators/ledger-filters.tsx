import { FilterOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemText } from '~/api/item-text'
import { MEASURE_KINDS, SOURCE_KINDS, STATES } from '~/api/words'
import { UnitSelect } from '~/pickers/unit-select'
import { useSourceItems, useSources } from './choices'
import css from './indicators.module.css'
import { FILTERS, type LedgerSearch } from './search'

interface LedgerFiltersProps {
  year: number | undefined
  search: LedgerSearch
  onPatch: (part: Partial<LedgerSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

export function LedgerFilters({ year, search, onPatch, onReset }: LedgerFiltersProps) {
  const { t } = useTranslation(['indicators', 'common'])
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const sources = useSources(year, search.source_kind)
  const items = useSourceItems(search.source_id)
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
          onChange={(value) => filter({ unit_id: value })}
        />
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
          aria-label={t('indicators:ledger.any_kind')}
          placeholder={t('indicators:ledger.any_kind')}
          allowClear
          value={search.kind}
          options={MEASURE_KINDS.map((value) => ({ value, label: t(`indicators:kind.${value}`) }))}
          onChange={(value) => filter({ kind: value })}
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
