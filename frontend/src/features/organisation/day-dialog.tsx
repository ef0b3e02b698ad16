import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { addDays, isWeekend, type ListedDay } from './calendar-days'
import { DayFields } from './day-fields'
import { useDayText } from './use-day-text'

interface DayDialogProps {
  day: string
  /** All that is listed of the year. */
  days: readonly ListedDay[]
  onClose: () => void
}

/** Days that can be set at once. */
const MOST = 15

const UNLISTED = { version: 0, kind: 'holiday', name: '' }

/** Lists a day as a holiday or a worked weekend, changes that, or takes it off the list. */
export function DayDialog({ day, days, onClose }: DayDialogProps) {
  const { t } = useTranslation(['years', 'common'])
  const text = useDayText()
  const live = days.find(({ date }) => date === day)
  const { base, stale, take } = useBase(live ?? UNLISTED)
  const listed = base.version > 0
  const [draft, setDraft] = useState({
    kind: base.kind,
    name: base.name,
    through: '',
    reason: '',
  })
  const form = useFaults({
    kind: t('years:day.kind'),
    name: t('years:day.name'),
    through: t('years:day.through'),
    reason: t('years:day.reason'),
  })
  const { busy, run } = useCommand(form)
  const reload = () => {
    take()
    form.clear()
  }
  const latest = addDays(day, MOST - 1)
  // Worked weekends stand alone.
  const through = listed || draft.kind !== 'holiday' ? '' : draft.through

  const setOne = (date: string, version: number | undefined) =>
    client.PUT('/calendar/{date}', {
      params: {
        path: { date },
        header: { 'If-Match': version ? ifMatch(version) : undefined },
      },
      body: { kind: draft.kind, name: draft.name.trim(), reason: draft.reason.trim() || null },
    })
  const set = async () => {
    await setOne(day, base.version)
    const last = through || day
    for (let date = addDays(day, 1); date <= last; date = addDays(date, 1)) {
      // What is listed already keeps its kind and name.
      if (!days.some((each) => each.date === date)) await setOne(date, undefined)
    }
  }
  const submit = async () => {
    if (!form.complete({ name: draft.name })) return
    if (through && (through <= day || through > latest)) {
      form.tell('through', t('years:day.through_bad', { from: day, to: latest }))
      return
    }
    if (await run(set, t('years:day.saved', { day: text.day(day) }))) onClose()
  }
  const remove = async () => {
    const off = () =>
      client.DELETE('/calendar/{date}', {
        params: { path: { date: day }, header: { 'If-Match': ifMatch(base.version) } },
      })
    if (await run(off, t('years:day.removed', { day: text.day(day) }))) onClose()
  }
  return (
    <FormDialog
      open
      title={text.full(day)}
      submit={t('common:action.save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={
        stale ? (
          <StaleNotice onTake={reload}>
            {live ? (
              <p>
                {t('years:day.now', {
                  name: live.name,
                  kind: t(`years:day.kind_${live.kind === 'working' ? 'working' : 'holiday'}`),
                })}
              </p>
            ) : null}
          </StaleNotice>
        ) : undefined
      }
      extra={
        listed ? (
          <Button
            danger
            disabled={busy}
            title={t(isWeekend(day) ? 'years:day.remove_to_weekend' : 'years:day.remove_to_plain')}
            onClick={() => void remove()}
          >
            {t('years:day.remove')}
          </Button>
        ) : undefined
      }
    >
      <DayFields
        day={day}
        names={[...new Set(days.map(({ name }) => name))]}
        ranged={!listed}
        form={form}
        draft={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
      <div className="muted">
        <p>{t('years:day.effect')}</p>
        {listed ? (
          <p>{t(isWeekend(day) ? 'years:day.remove_to_weekend' : 'years:day.remove_to_plain')}</p>
        ) : null}
      </div>
    </FormDialog>
  )
}
