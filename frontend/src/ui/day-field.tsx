import { DatePicker, type DatePickerProps } from 'antd'
import dayjs from 'dayjs'
import type { FieldControl } from './field'

interface DayFieldProps extends FieldControl, Pick<DatePickerProps, 'placeholder'> {
  /** `2026-03-01`, or nothing. */
  value: string
  onChange: (value: string) => void
}

const FORMAT = 'YYYY-MM-DD'

/** A day of the calendar, without a time and so without a zone. */
export function DayField({ value, onChange, ...control }: DayFieldProps) {
  return (
    <DatePicker
      {...control}
      format={FORMAT}
      value={value ? dayjs(value, FORMAT) : null}
      onChange={(day) => onChange(day?.format(FORMAT) ?? '')}
      onKeyDown={(event) => {
        // Enter takes the day that was typed; it does not send the form.
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
}
