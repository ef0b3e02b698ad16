import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { BorrowersSelect } from '~/pickers/borrowers-select'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { Meeting } from './meeting-types'

/** Says that a meeting was held, and who was there. */
export function HoldDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { base, stale, take } = useBase(meeting)
  const [attended, setAttended] = useState<string[]>([])
  const form = useFaults<string>({
    held_on: t('hold.day'),
    attended: t('hold.attended'),
    // A fault names the place in the list; the field is one.
    ...Object.fromEntries(attended.map((_, place) => [`attended.${place}`, t('hold.attended')])),
  })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    const hold = () =>
      client.POST('/meetings/{id}/holding', {
        params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: { attended },
      })
    if (await run(hold, t('hold.done'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('hold.title')}
      submit={t('hold.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={
        stale ? (
          <StaleNotice
            onTake={() => {
              take()
              form.clear()
            }}
          />
        ) : undefined
      }
    >
      <p>{t('hold.hint')}</p>
      <p id={form.idOf('held_on')} tabIndex={-1}>
        {t('hold.day')} <strong>{base.held_on}</strong>
      </p>
      <Field
        id={form.idOf('attended')}
        label={t('hold.attended')}
        error={form.faults.find(({ label }) => label === t('hold.attended'))?.text}
        hint={t('hold.attended_hint')}
      >
        {(control) => <BorrowersSelect {...control} value={attended} onChange={setAttended} />}
      </Field>
    </FormDialog>
  )
}
