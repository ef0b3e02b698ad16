import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { itemText } from '~/api/item-text'
import { Field, FieldGroup } from '~/ui/field'
import { useSourceItems, useSources } from './choices'
import type { Draft, DraftField } from './draft'
import { controlId } from './indicator-form'

interface SourceFieldsProps {
  year: number | undefined
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  errors: ReadonlyMap<DraftField, string>
  source?: { id: string; title: string; item_id: string; item: string }
}

/** The document and the numbered task in it that the indicator serves. */
export function SourceFields({ year, draft, onChange, errors, source }: SourceFieldsProps) {
  const { t } = useTranslation('indicators')
  const documents = useSources(year).map(({ id, title }) => ({ value: id, label: title }))
  const items = useSourceItems(draft.source_id).map((item) => ({
    value: item.id,
    label: itemText(item),
  }))
  // Until the lists are read, the present choice must not show as a bare id.
  if (source && !documents.some((each) => each.value === source.id)) {
    documents.unshift({ value: source.id, label: source.title })
  }
  if (
    source &&
    draft.source_id === source.id &&
    !items.some((each) => each.value === source.item_id)
  ) {
    items.unshift({ value: source.item_id, label: source.item })
  }
  return (
    <FieldGroup title={t('form.section_source')}>
      <Field
        id={controlId('source_id')}
        error={errors.get('source_id')}
        label={t('form.source')}
        required
        wide
      >
        {(control) => (
          <Select
            {...control}
            placeholder={t('form.choose_source')}
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.source_id || undefined}
            options={documents}
            onChange={(source_id) => onChange({ source_id, source_item_id: '' })}
          />
        )}
      </Field>
      <Field
        id={controlId('source_item_id')}
        error={errors.get('source_item_id')}
        label={t('form.source_item')}
        required
        wide
      >
        {(control) => (
          <Select
            {...control}
            placeholder={t('form.choose_item')}
            showSearch={{ optionFilterProp: 'label' }}
            disabled={draft.source_id === ''}
            value={draft.source_item_id || undefined}
            options={items}
            onChange={(source_item_id) => onChange({ source_item_id })}
          />
        )}
      </Field>
    </FieldGroup>
  )
}
