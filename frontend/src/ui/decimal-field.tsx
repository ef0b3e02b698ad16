import { Input, type InputProps } from 'antd'
import { useState } from 'react'
import { formatDecimal, normaliseDecimal } from './decimal'

interface DecimalFieldProps extends Omit<InputProps, 'value' | 'onChange'> {
  value: string
  onChange: (value: string) => void
}

/** String in, string out: canonical when it is a decimal, otherwise just what was typed. */
export function DecimalField({ value, onChange, ...rest }: DecimalFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={draft ?? formatDecimal(value)}
      onFocus={() => setDraft(value)}
      onChange={(event) => {
        const text = event.target.value
        setDraft(text)
        onChange(text.trim() === '' ? '' : (normaliseDecimal(text) ?? text))
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
