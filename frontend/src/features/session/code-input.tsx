import { Input } from 'antd'
import type { FieldControl } from '~/ui/field'

interface CodeInputProps {
  control: FieldControl
  value: string
  onChange: (value: string) => void
  size?: 'large'
  autoFocus?: boolean
}

/** The six digits of an authenticator app; telephones show their number keys for it. */
export function CodeInput({ control, value, onChange, size, autoFocus }: CodeInputProps) {
  return (
    <Input
      {...control}
      size={size}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
