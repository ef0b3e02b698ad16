import { Button } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/error-text'
import { ErrorSummary } from '~/ui/error-summary'
import { FormFoot } from '~/ui/form-foot'
import type { Draft, DraftField } from './draft'
import { FormFields } from './form-fields'
import css from './indicators.module.css'
import type { Failure } from './use-save'

interface IndicatorFormProps {
  year: number | undefined
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  onSubmit: () => void
  saving: boolean
  failure: Failure | null
  withReason: boolean
  leadUnit?: { id: string; name: string } | null
  coUnits?: { id: string; name: string }[]
  dataOwner?: { id: string; name: string } | null
  section?: { id: string; name: string } | null
  person?: { id: string; name: string } | null
  source?: { id: string; title: string; item_id: string; item: string }
  cancel: ReactNode
}

export const controlId = (field: DraftField): string => `indicator-${field}`

/** Only draws and reports; whoever holds the draft decides what becomes of it. */
export function IndicatorForm(props: IndicatorFormProps) {
  const { draft, onChange, onSubmit, saving, failure, cancel } = props
  const { t } = useTranslation(['indicators', 'common'])
  const errorText = useErrorText()
  const items = failure?.items ?? []
  const errors = new Map<DraftField, string>()
  for (const { field, code, params } of items) {
    if (field && !errors.has(field)) errors.set(field, errorText({ code, params }))
  }
  const faults = items.map(({ field, code, params }) => ({
    fieldId: field && controlId(field),
    label: field && t(`indicators:form.${label(field)}`),
    text: errorText({ code, params }),
  }))
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!saving) onSubmit()
      }}
    >
      {failure ? (
        <div className={css.formErrors}>
          <ErrorSummary
            title={
              faults.length > 0
                ? t('common:form.error_summary', { count: faults.length })
                : t('indicators:form.save_failed')
            }
            faults={faults.length > 0 ? faults : [{ text: errorText(failure.coded) }]}
            traceId={failure.traceId}
            attempt={failure.attempt}
          />
        </div>
      ) : null}
      <FormFields {...props} draft={draft} onChange={onChange} errors={errors} />
      <FormFoot>
        <p>{t('indicators:form.notice')}</p>
        {cancel}
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('common:action.save')}
        </Button>
      </FormFoot>
    </form>
  )
}

const LABELS = {
  source_id: 'source',
  source_item_id: 'source_item',
  lead_unit_id: 'lead_unit',
  co_unit_ids: 'co_units',
  data_owner_id: 'data_owner',
  section_id: 'section',
  person_id: 'person',
} as const

type Labelled = keyof typeof LABELS

const label = (field: DraftField) =>
  field in LABELS ? LABELS[field as Labelled] : (field as Exclude<DraftField, Labelled>)
