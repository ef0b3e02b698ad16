import { Input, type InputProps } from 'antd'
import { type FocusEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatDecimal, normaliseDecimal } from './decimal'

interface DecimalFieldProps extends Omit<InputProps, 'value' | 'onChange'> {
  value: string
  onChange: (value: string) => void
}

/** String in, string out: canonical when it is a decimal, otherwise just what was typed. */
export function DecimalField({ value, onChange, ...rest }: DecimalFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  // Without its separators the text is shorter: what was selected, such as all of it by the Tab key, stays selected.
  const open = ({ target }: FocusEvent<HTMLInputElement>) => {
    const all = target.selectionStart === 0 && target.selectionEnd === target.value.length
    flushSync(() => setDraft(value))
    if (all) target.select()
  }
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={draft ?? formatDecimal(value)}
      onFocus={open}
      onChange={(event) => {
        const text = event.target.value
        setDraft(text)
        onChange(text.trim() === '' ? '' : (normaliseDecimal(text) ?? text))
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
