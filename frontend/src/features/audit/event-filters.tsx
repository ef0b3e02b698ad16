import { CloseOutlined } from '@ant-design/icons'
import { Button, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import { shortId } from '~/ui/short-id'
import css from './audit.module.css'
import { ExportButtons } from './export-buttons'
import { PersonSelect } from './person-select'
import { ACTIONS, type AuditSearch, OBJECT_KINDS } from './search'

interface EventFiltersProps {
  search: AuditSearch
  /** What the person of the filter is called, as far as the list says so. */
  person: string | undefined
  onFilter: (part: AuditSearch) => void
}

const NONE: AuditSearch = {
  object_kind: undefined,
  object_id: undefined,
  person_id: undefined,
  action: undefined,
  from: undefined,
  to: undefined,
}

export function EventFilters({ search, person, onFilter }: EventFiltersProps) {
  const { t } = useTranslation(['audit', 'common'])
  const text = useCodeText('audit')
  const permission = useCodeText('permissions')
  const used = Object.keys(NONE).some((key) => search[key as keyof AuditSearch])
  const actions = ACTIONS.map((value) => ({
    value: value as string,
    label: text(`action.${value}`) || permission(value) || value,
  }))
  if (search.action && !actions.some(({ value }) => value === search.action)) {
    actions.push({ value: search.action, label: search.action })
  }
  const byLabel = { optionFilterProp: 'label' }
  return (
    <search className={css.filters}>
      <PersonSelect
        value={search.person_id}
        known={person}
        onChange={(person_id) => onFilter({ person_id })}
      />
      <Select
        aria-label={t('audit:filter.object_kind')}
        placeholder={t('audit:filter.any_object_kind')}
        allowClear
        showSearch={byLabel}
        value={search.object_kind}
        options={OBJECT_KINDS.map((value) => ({ value, label: t(`audit:object.${value}`) }))}
        onChange={(object_kind) => onFilter({ object_kind, object_id: undefined })}
      />
      <Select
        aria-label={t('audit:filter.action')}
        placeholder={t('audit:filter.any_action')}
        allowClear
        showSearch={byLabel}
        popupMatchSelectWidth={false}
        value={search.action}
        options={actions}
        onChange={(action) => onFilter({ action })}
      />
      <div className={css.days}>
        {(['from', 'to'] as const).map((end) => (
          <DatePicker
            key={end}
            aria-label={t(`audit:filter.${end}`)}
            placeholder={t(`audit:filter.${end}`)}
            format="YYYY-MM-DD"
            value={search[end] ? dayjs(search[end], 'YYYY-MM-DD') : null}
            onChange={(day) => onFilter({ [end]: day?.format('YYYY-MM-DD') })}
          />
        ))}
      </div>
      <div className={css.buttons}>
        {search.object_id ? (
          <Button
            icon={<CloseOutlined aria-hidden />}
            onClick={() => onFilter({ object_id: undefined })}
          >
            {t('audit:filter.one_object', { id: shortId(search.object_id) })}
          </Button>
        ) : null}
        {used ? <Button onClick={() => onFilter(NONE)}>{t('common:action.reset')}</Button> : null}
        <ExportButtons search={search} />
      </div>
    </search>
  )
}
