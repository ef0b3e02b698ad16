import { Input } from 'antd'
import { DateField } from './date-field'
import { Field } from './field'

interface BoundFieldProps {
  id: string
  label: string
  error?: string
  hint?: string
  required?: boolean
  value: string
  onChange: (value: string) => void
}

/** A line of text of a form, or several. */
export function TextField(props: BoundFieldProps & { rows?: number; maxLength?: number }) {
  const { value, onChange, rows, maxLength, ...field } = props
  return (
    <Field {...field} wide={rows !== undefined}>
      {({ status, ...control }) =>
        rows === undefined ? (
          <Input
            {...control}
            status={status}
            maxLength={maxLength}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input.TextArea
            {...control}
            status={status}
            rows={rows}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

/** A day of a form, as the server writes it; empty when none is chosen. */
export function DayField({ value, onChange, ...field }: BoundFieldProps) {
  return (
    <Field {...field}>
      {(control) => <DateField control={control} value={value} onChange={onChange} />}
    </Field>
  )
}
