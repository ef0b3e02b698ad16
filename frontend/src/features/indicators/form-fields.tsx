import { Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { PersonSelect } from '~/pickers/person-select'
import { SectionSelect } from '~/pickers/section-select'
import { UnitSelect } from '~/pickers/unit-select'
import { UnitsSelect } from '~/pickers/units-select'
import { DateField } from '~/ui/date-field'
import { DecimalField } from '~/ui/decimal-field'
import { Field, FieldGroup } from '~/ui/field'
import { type Draft, type DraftField, joined, split } from './draft'
import { controlId } from './indicator-form'
import { SourceFields } from './source-fields'

interface FormFieldsProps {
  year: number | undefined
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  errors: ReadonlyMap<DraftField, string>
  withReason: boolean
  leadUnit?: { id: string; name: string } | null
  coUnits?: { id: string; name: string }[]
  dataOwner?: { id: string; name: string } | null
  section?: { id: string; name: string } | null
  person?: { id: string; name: string } | null
  source?: { id: string; title: string; item_id: string; item: string }
}

export function FormFields(props: FormFieldsProps) {
  const { year, draft, onChange, errors, withReason, leadUnit, coUnits, dataOwner } = props
  const { section, person } = props
  const { t } = useTranslation('indicators')
  const of = (field: DraftField) => ({ id: controlId(field), error: errors.get(field) })
  const numeric = draft.kind === 'numeric'
  return (
    <>
      <SourceFields {...props} />
      <FieldGroup title={t('form.section_goal')}>
        <Field {...of('title')} label={t('form.title')} hint={t('form.title_hint')} required wide>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={draft.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
        <Field {...of('kind')} label={t('form.kind')} group>
          {({ id, 'aria-labelledby': labelledBy }) => (
            <Radio.Group
              id={id}
              aria-labelledby={labelledBy}
              value={draft.kind}
              onChange={(event) => onChange({ kind: event.target.value })}
              options={(['numeric', 'milestone'] as const).map((value) => ({
                value,
                label: t(`kind.${value}`),
              }))}
            />
          )}
        </Field>
        {numeric ? (
          <>
            <Field {...of('direction')} label={t('form.direction')} group>
              {({ id, 'aria-labelledby': labelledBy }) => (
                <Radio.Group
                  id={id}
                  aria-labelledby={labelledBy}
                  value={draft.direction}
                  onChange={(event) => onChange({ direction: event.target.value })}
                  options={(['at_least', 'at_most'] as const).map((value) => ({
                    value,
                    label: t(`direction.${value}`),
                  }))}
                />
              )}
            </Field>
            <Field {...of('target')} label={t('form.target')}>
              {(control) => (
                <DecimalField
                  {...control}
                  value={draft.target}
                  onChange={(target) => onChange({ target })}
                />
              )}
            </Field>
            <Field
              {...of('unit_of_measure')}
              label={t('form.unit_of_measure')}
              hint={t('form.unit_of_measure_hint')}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={20}
                  value={draft.unit_of_measure}
                  onChange={(event) => onChange({ unit_of_measure: event.target.value })}
                />
              )}
            </Field>
            <Field {...of('baseline')} label={t('form.baseline')}>
              {(control) => (
                <DecimalField
                  {...control}
                  value={draft.baseline}
                  onChange={(baseline) => onChange({ baseline })}
                />
              )}
            </Field>
          </>
        ) : null}
      </FieldGroup>
      <FieldGroup title={t('form.section_duty')}>
        <Field
          {...of('lead_unit_id')}
          label={t('form.lead_unit')}
          hint={draft.section_id || draft.person_id ? t('form.lead_unit_hint') : undefined}
          wide
        >
          {(control) => (
            <UnitSelect
              {...control}
              placeholder={t('form.choose_unit')}
              known={leadUnit}
              value={draft.lead_unit_id || undefined}
              onChange={(id) => onChange({ lead_unit_id: id ?? '' })}
            />
          )}
        </Field>
        <Field
          {...of('section_id')}
          label={t('form.section')}
          hint={draft.lead_unit_id ? undefined : t('form.section_hint')}
          wide
        >
          {(control) => (
            <SectionSelect
              {...control}
              placeholder={t('form.choose_section')}
              unitId={draft.lead_unit_id || undefined}
              known={section}
              value={draft.section_id || undefined}
              onChange={(id) => onChange({ section_id: id ?? '' })}
            />
          )}
        </Field>
        <Field
          {...of('person_id')}
          label={t('form.person')}
          hint={draft.lead_unit_id ? undefined : t('form.section_hint')}
          wide
        >
          {(control) => (
            <PersonSelect
              {...control}
              placeholder={t('form.choose_person')}
              disabled={!draft.lead_unit_id}
              unit={draft.lead_unit_id || undefined}
              known={person}
              value={draft.person_id || undefined}
              onChange={(id) => onChange({ person_id: id ?? '' })}
            />
          )}
        </Field>
        <Field
          {...of('co_unit_ids')}
          label={t('form.co_units')}
          hint={t('form.co_units_hint')}
          wide
        >
          {(control) => (
            <UnitsSelect
              {...control}
              placeholder={t('form.choose_unit')}
              year={year}
              except={draft.lead_unit_id || undefined}
              known={coUnits}
              value={split(draft.co_unit_ids)}
              onChange={(ids) => onChange({ co_unit_ids: joined(ids) })}
            />
          )}
        </Field>
        {numeric ? (
          <Field
            {...of('data_owner_id')}
            label={t('form.data_owner')}
            hint={t('form.data_owner_hint')}
            wide
          >
            {(control) => (
              <UnitSelect
                {...control}
                placeholder={t('form.choose_unit')}
                year={year}
                except={draft.lead_unit_id || undefined}
                known={dataOwner}
                value={draft.data_owner_id || undefined}
                onChange={(id) => onChange({ data_owner_id: id ?? '' })}
              />
            )}
          </Field>
        ) : null}
        <Field {...of('deadline')} label={t('form.deadline')}>
          {(control) => (
            <DateField
              control={control}
              value={draft.deadline}
              onChange={(deadline) => onChange({ deadline })}
            />
          )}
        </Field>
        <Field {...of('weight')} label={t('form.weight')}>
          {(control) => (
            <DecimalField
              {...control}
              value={draft.weight}
              onChange={(weight) => onChange({ weight })}
            />
          )}
        </Field>
      </FieldGroup>
      <FieldGroup title={t('form.section_basis')}>
        {(['basis', 'standard'] as const).map((field) => (
          <Field
            key={field}
            {...of(field)}
            label={t(`form.${field}`)}
            hint={t(`form.${field}_hint`)}
            wide
          >
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={draft[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {withReason ? (
          <Field {...of('reason')} label={t('form.reason')} hint={t('form.reason_hint')} wide>
            {(control) => (
              <Input
                {...control}
                value={draft.reason}
                onChange={(event) => onChange({ reason: event.target.value })}
              />
            )}
          </Field>
        ) : null}
      </FieldGroup>
    </>
  )
}
