import { useTranslation } from 'react-i18next'
import { DayField, TextField } from '~/ui/bound-fields'
import type { useFaults } from '~/ui/use-faults'

export interface MeetingDraft {
  number: string
  name: string
  held_on: string
}

export const useMeetingLabels = (): Record<keyof MeetingDraft, string> => {
  const { t } = useTranslation('meetings')
  return {
    number: t('column.number'),
    name: t('column.name'),
    held_on: t('column.held_on'),
  }
}

interface MeetingFieldsProps {
  form: ReturnType<typeof useFaults<keyof MeetingDraft>>
  draft: MeetingDraft
  onChange: (part: Partial<MeetingDraft>) => void
}

/** What a meeting is called and when it is. */
export function MeetingFields({ form, draft, onChange }: MeetingFieldsProps) {
  const { t } = useTranslation('meetings')
  return (
    <>
      <TextField
        {...form.bind('number')}
        hint={t('call.number_hint')}
        required
        maxLength={60}
        value={draft.number}
        onChange={(number) => onChange({ number })}
      />
      <TextField
        {...form.bind('name')}
        required
        maxLength={200}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <DayField
        {...form.bind('held_on')}
        required
        value={draft.held_on}
        onChange={(held_on) => onChange({ held_on })}
      />
    </>
  )
}
