import { Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField, TextField } from '~/ui/bound-fields'
import { DecimalField } from '~/ui/decimal-field'
import { Field } from '~/ui/field'
import css from './reports.module.css'
import type { TypedReport } from './typed-report'

interface ReportFieldsProps {
  typed: TypedReport
  late: boolean
  /** What is measured: nothing where the unit enters no actual value. */
  unit: string | null | undefined
  form: { idOf: (name: string) => string; errorOf: (name: string) => string | undefined }
  onType: (part: Partial<TypedReport>) => void
}

/** What a report says; cause and promise are asked only of what is late or partial. */
export function ReportFields({ typed, late, unit, form, onType }: ReportFieldsProps) {
  const { t } = useTranslation('reports')
  const of = (name: string) => ({ id: form.idOf(name), error: form.errorOf(name) })
  const excused = late || !typed.complete
  return (
    <div className={css.fields}>
      <Field {...of('done')} label={t('form.done')} group>
        {({ status, ...control }) => (
          <Radio.Group
            {...control}
            className={css.done}
            value={typed.complete}
            options={[
              { value: true, label: t('form.complete') },
              { value: false, label: t('form.partial') },
            ]}
            onChange={({ target }) => onType({ complete: target.value === true })}
          />
        )}
      </Field>
      {typed.complete ? null : (
        <Field {...of('percent')} label={t('form.percent')} required>
          {({ status, ...control }) => (
            <Input
              {...control}
              status={status}
              inputMode="numeric"
              autoComplete="off"
              maxLength={2}
              value={typed.percent}
              onChange={({ target }) => onType({ percent: target.value })}
            />
          )}
        </Field>
      )}
      {unit === undefined && !form.errorOf('actual') ? null : (
        <Field
          {...of('actual')}
          label={unit ? t('form.actual_unit', { unit }) : t('form.actual')}
          required
        >
          {({ status, ...control }) => (
            <DecimalField
              {...control}
              status={status}
              value={typed.actual}
              onChange={(actual) => onType({ actual })}
            />
          )}
        </Field>
      )}
      <div className={css.whole}>
        <TextField
          {...of('narrative')}
          label={t('form.narrative')}
          hint={t('form.narrative_hint')}
          required
          rows={4}
          maxLength={4000}
          value={typed.narrative}
          onChange={(narrative) => onType({ narrative })}
        />
      </div>
      {excused ? (
        <div className={css.whole}>
          <TextField
            {...of('cause')}
            label={t('form.cause')}
            hint={t('form.cause_hint')}
            required
            rows={2}
            maxLength={500}
            value={typed.cause}
            onChange={(cause) => onType({ cause })}
          />
        </div>
      ) : null}
      {typed.complete ? null : (
        <DayField
          {...of('promised_on')}
          label={t('form.promised_on')}
          required
          value={typed.promised_on}
          onChange={(promised_on) => onType({ promised_on })}
        />
      )}
    </div>
  )
}
