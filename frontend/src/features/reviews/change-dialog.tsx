import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { DayField, TextField } from '~/ui/bound-fields'
import { DecimalField } from '~/ui/decimal-field'
import { Failure } from '~/ui/failure'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { MeasureText } from '~/ui/measure-text'
import { StaleNotice } from '~/ui/stale-notice'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { isCorrection } from './correction'
import { overtakenItems } from './decide-dialog'
import { type AgendaItem, entryOfItem, type Meeting } from './meeting-types'
import css from './meetings.module.css'
import { goalOf } from './quantity'

interface ChangeDialogProps {
  meeting: Meeting
  item: AgendaItem
  onDone: (ids: ReadonlySet<string>) => void
  onClose: () => void
}

type Goal = components['schemas']['GoalChange']
const FIELDS = ['target', 'deadline', 'weight', 'standard'] as const
type Draft = Record<(typeof FIELDS)[number], string>

/** Records that the meeting approved an item with changes; what is left as it is, is not sent. */
export function ChangeDialog({ meeting, item, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('meetings')
  const { indicator } = item
  const [version, setVersion] = useState(item.version)
  const [newer, setNewer] = useState<number>()
  const [reason, setReason] = useState(item.change ? (item.reason ?? '') : '')
  const goal = goalOf(indicator.measure)
  const words = isCorrection(meeting, item) ? 'correct.change' : 'decide.change'
  const detail = api.useQuery('get', '/indicators/{id}', { params: { path: { id: indicator.id } } })
  const now: Draft = {
    target: goal?.target ?? '',
    deadline: indicator.deadline ?? '',
    weight: indicator.weight ?? '',
    standard: detail.data?.standard ?? '',
  }
  const [typed, setTyped] = useState<Partial<Draft>>(() => given(item.change))
  const draft = { ...now, ...typed }
  const changed = FIELDS.filter((name) => typed[name] !== undefined && typed[name] !== now[name])
  const change = Object.fromEntries(changed.map((name) => [name, draft[name]])) as Goal
  const form = useFaults({
    'entries.0': indicator.code,
    'change.target': t('column.target'),
    'change.deadline': t('column.deadline'),
    'change.weight': t('column.weight'),
    'change.standard': t('pack.standard'),
    reason: t(`${words}.reason`),
  })
  const { busy, run } = useCommand(form)
  const body = { verdict: 'change', entries: [{ id: item.id, version }], change, reason }
  const key = useKeyOf(body)
  const put = (part: Partial<Draft>) => setTyped((before) => ({ ...before, ...part }))

  const submit = async () => {
    if (!form.complete({ reason })) return
    const record = async () => {
      try {
        await client.POST('/meetings/{id}/decisions', {
          params: { path: { id: meeting.id }, header: { 'Idempotency-Key': key } },
          body,
        })
      } catch (error) {
        const [overtaken] = await overtakenItems(error, meeting.id, [entryOfItem(item)])
        setNewer(overtaken?.version)
        throw error
      }
    }
    if (await run(record, t('decide.done', { count: 1 }))) {
      onDone(new Set([item.id]))
      onClose()
    }
  }

  return (
    <FormDialog
      open
      title={t(`${words}.title`)}
      submit={t(`${words}.submit`)}
      busy={busy}
      barred={!detail.data}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={
        newer !== undefined ? (
          <StaleNotice
            onTake={() => {
              setVersion(newer)
              setNewer(undefined)
              form.clear()
            }}
          />
        ) : undefined
      }
    >
      <p id={form.idOf('entries.0')} tabIndex={-1}>
        <span className={css.code}>{indicator.code}</span> {indicator.title}{' '}
        <MeasureText measure={indicator.measure} />
      </p>
      <p className="muted">{t(`${words}.hint`)}</p>
      {detail.error ? (
        <Failure coded={asProblem(detail.error)} onRetry={() => void detail.refetch()} />
      ) : null}
      {goal ? (
        <Field {...form.bind('change.target')}>
          {(control) => (
            <DecimalField
              {...control}
              suffix={goal.unit}
              value={draft.target}
              onChange={(target) => put({ target })}
            />
          )}
        </Field>
      ) : null}
      <DayField
        {...form.bind('change.deadline')}
        value={draft.deadline}
        onChange={(deadline) => put({ deadline })}
      />
      <Field {...form.bind('change.weight')}>
        {(control) => (
          <DecimalField {...control} value={draft.weight} onChange={(weight) => put({ weight })} />
        )}
      </Field>
      <TextField
        {...form.bind('change.standard')}
        rows={3}
        maxLength={4000}
        value={draft.standard}
        onChange={(standard) => put({ standard })}
      />
      <TextField
        {...form.bind('reason')}
        hint={t('decide.reason_hint')}
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}

/** A change that was recorded before, to be corrected. */
const given = (change: Goal | null | undefined): Partial<Draft> =>
  Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = change?.[name]
      return value ? [[name, value]] : []
    }),
  )
