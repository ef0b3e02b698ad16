import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { FieldControl } from './field'

interface DateFieldProps {
  control: FieldControl
  /** `2026-03-02`, or `2026-03-02 09:30` with its time; empty when nothing is chosen. */
  value: string
  onChange: (value: string) => void
  time?: boolean
  clear?: boolean
  /** The day whose month is shown first. */
  near?: string
}

/** A day, or a day and a time of the clock, typed or chosen. */
export function DateField({ control, value, onChange, time, clear = true, near }: DateFieldProps) {
  const { status, ...rest } = control
  const format = time ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'
  return (
    <DatePicker
      {...rest}
      status={status}
      format={format}
      showTime={time ? { format: 'HH:mm' } : undefined}
      allowClear={clear}
      defaultPickerValue={near ? dayjs(near, 'YYYY-MM-DD') : undefined}
      value={value ? dayjs(value, format) : null}
      onChange={(chosen) => onChange(chosen?.format(format) ?? '')}
      // Enter takes the day that was typed; it must not send the form along with it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
}
