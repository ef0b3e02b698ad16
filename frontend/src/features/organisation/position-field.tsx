import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '~/ui/field'

interface PositionFieldProps {
  form: {
    idOf: (name: 'position') => string
    errorOf: (name: 'position') => string | undefined
  }
  value: number | null
  onChange: (value: number | null) => void
  /** What happens when nothing is given. */
  hint: string
}

/** A place in a list, from 1. */
export function PositionField({ form, value, onChange, hint }: PositionFieldProps) {
  const { t } = useTranslation('units')
  return (
    <Field
      id={form.idOf('position')}
      label={t('field.position')}
      hint={hint}
      error={form.errorOf('position')}
    >
      {(control) => (
        <InputNumber
          {...control}
          min={1}
          max={999}
          precision={0}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
