import { AutoComplete, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { DateField } from '~/ui/date-field'
import { Field } from '~/ui/field'
import type { useFaults } from '~/ui/use-faults'
import { isWeekend } from './calendar-days'

export interface DayDraft {
  kind: string
  name: string
  through: string
  reason: string
}

interface DayFieldsProps {
  day: string
  /** Names that the year's list has already. */
  names: string[]
  /** Whether days after it can be set along. */
  ranged: boolean
  form: ReturnType<typeof useFaults<keyof DayDraft>>
  draft: DayDraft
  onChange: (part: Partial<DayDraft>) => void
}

export function DayFields({ day, names, ranged, form, draft, onChange }: DayFieldsProps) {
  const { t } = useTranslation('years')
  const of = (name: keyof DayDraft) => ({
    id: form.idOf(name),
    label: t(`day.${name}`),
    error: form.errorOf(name),
  })
  return (
    <>
      <Field {...of('kind')} hint={t('day.kind_hint')} group>
        {({ status: _status, ...control }) => (
          <Radio.Group
            {...control}
            value={draft.kind}
            onChange={(event) => onChange({ kind: String(event.target.value) })}
          >
            <Radio value="holiday">{t('day.kind_holiday')}</Radio>
            <Radio value="working" disabled={!isWeekend(day)}>
              {t('day.kind_working')}
            </Radio>
          </Radio.Group>
        )}
      </Field>
      <Field {...of('name')} hint={t('day.name_hint')} required>
        {(control) => (
          <AutoComplete
            {...control}
            maxLength={60}
            value={draft.name}
            options={names
              .filter((name) => name.includes(draft.name.trim()))
              .map((name) => ({ value: name }))}
            onChange={(name) => onChange({ name: name ?? '' })}
          />
        )}
      </Field>
      {ranged && draft.kind === 'holiday' ? (
        <Field {...of('through')} hint={t('day.through_hint')}>
          {(control) => (
            <DateField
              control={control}
              near={day}
              value={draft.through}
              onChange={(through) => onChange({ through })}
            />
          )}
        </Field>
      ) : null}
      <Field {...of('reason')} hint={t('day.reason_hint')}>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
