import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { type ChosenIndicator, IssuedSelect } from '~/pickers/issued-select'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { Meeting } from './meeting-types'
import css from './reviews.module.css'

interface CorrectDialogProps {
  meeting: Meeting
  onClose: () => void
}

const nameOf = (place: number) => `indicator_ids.${place}`

/** Puts what was issued on the agenda again, to be corrected: all of them or none. */
export function CorrectDialog({ meeting, onClose }: CorrectDialogProps) {
  const { t } = useTranslation(['meetings', 'reviews'])
  const [chosen, setChosen] = useState<readonly ChosenIndicator[]>([])
  const ids = chosen.map(({ value }) => value)
  const key = useKeyOf(ids)
  const form = useFaults<string>({
    indicator_ids: t('meetings:correct.indicators'),
    ...Object.fromEntries(chosen.map(({ label }, place) => [nameOf(place), label])),
  })
  const { busy, run } = useCommand(form)
  const rest = chosen.filter((_, place) => !form.errorOf(nameOf(place)))
  const refused = chosen.length - rest.length
  const choose = (next: readonly ChosenIndicator[]) => {
    setChosen(next)
    // A fault names a place in the list, which is another one now.
    form.clear()
  }
  const submit = async () => {
    if (!form.complete({ indicator_ids: ids.join() })) return
    const put = () =>
      client.POST('/meetings/{id}/agenda', {
        params: { path: { id: meeting.id }, header: { 'Idempotency-Key': key } },
        body: { indicator_ids: ids },
      })
    if (await run(put, t('meetings:put.done', { count: ids.length }))) onClose()
  }
  return (
    <FormDialog
      open
      wide
      title={t('meetings:correct.title')}
      submit={t('meetings:correct.submit', { count: ids.length })}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      extra={
        refused > 0 && rest.length > 0 ? (
          <Button onClick={() => choose(rest)}>
            {t('reviews:entries.drop', { count: refused })}
          </Button>
        ) : undefined
      }
    >
      <p>{t('meetings:correct.hint')}</p>
      <Field
        id={form.idOf('indicator_ids')}
        label={t('meetings:correct.indicators')}
        error={form.errorOf('indicator_ids')}
        hint={t('meetings:correct.search')}
        required
      >
        {(control) => (
          <IssuedSelect {...control} year={meeting.year} value={chosen} onChange={choose} />
        )}
      </Field>
      {chosen.length > 0 ? (
        <ul className={css.entries} aria-label={t('meetings:correct.indicators')}>
          {chosen.map(({ value, label }, place) => {
            const fault = form.errorOf(nameOf(place))
            return (
              <li
                key={value}
                id={form.idOf(nameOf(place))}
                tabIndex={-1}
                data-refused={fault ? '' : undefined}
              >
                {label}
                {fault ? <p className={css.refusal}>{fault}</p> : null}
              </li>
            )
          })}
        </ul>
      ) : null}
    </FormDialog>
  )
}
