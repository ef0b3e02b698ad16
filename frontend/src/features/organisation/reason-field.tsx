import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '~/ui/field'

interface ReasonFieldProps {
  form: {
    idOf: (name: 'reason') => string
    errorOf: (name: 'reason') => string | undefined
  }
  value: string
  onChange: (value: string) => void
  required?: boolean
}

/** Why something is done; it stays in the log. */
export function ReasonField({ form, value, onChange, required }: ReasonFieldProps) {
  const { t } = useTranslation('units')
  return (
    <Field
      id={form.idOf('reason')}
      label={t('field.reason')}
      hint={t('field.reason_hint')}
      error={form.errorOf('reason')}
      required={required}
    >
      {(control) => (
        <Input
          {...control}
          maxLength={500}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
