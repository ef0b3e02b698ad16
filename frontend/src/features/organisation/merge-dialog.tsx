import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { UnitSelect } from '~/pickers/unit-select'
import { cityTime } from '~/ui/city-time'
import { DateField } from '~/ui/date-field'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { Notice } from '~/ui/notice'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { ReasonField } from './reason-field'
import type { UnitDetail } from './unit-types'
import css from './units.module.css'

interface MergeDialogProps {
  unit: UnitDetail
  year: number
  onClose: () => void
}

/** A merger moves work and people at once and is not taken back: the dialog says what will follow. */
export function MergeDialog({ unit, year, onClose }: MergeDialogProps) {
  const { t } = useTranslation('units')
  const { modal } = App.useApp()
  const { base, stale, take } = useBase(unit)
  const [successor, setSuccessor] = useState<{ id: string; name: string }>()
  const [on, setOn] = useState(() => cityTime(new Date()).slice(0, 10))
  const [reason, setReason] = useState('')
  const form = useFaults({
    year: t('field.year'),
    successor_id: t('merge.successor'),
    on: t('merge.on'),
    reason: t('field.reason'),
  })
  const { busy, run } = useCommand(form)
  const led = api.useQuery('get', '/indicators', {
    params: { query: { year, unit_id: unit.id, per_page: 1 } },
  })
  const name = unit.years.find((entry) => entry.year === year)?.name ?? unit.name
  const into = successor?.name ?? t('merge.the_successor')
  const open = unit.sections.filter((section) => section.active).length

  const submit = async () => {
    if (!form.complete({ successor_id: successor?.id ?? '', on, reason })) return
    let moved = { indicators: 0, people: 0, years: 0 }
    const merge = async () => {
      const { data } = await client.POST('/units/{id}/merge', {
        params: { path: { id: unit.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: { year, successor_id: successor?.id ?? '', on, reason: reason.trim() },
      })
      if (data) moved = data
    }
    if (!(await run(merge))) return
    onClose()
    modal.success({
      title: t('merge.done', { name }),
      content: t('merge.moved', { into, ...moved }),
    })
  }
  return (
    <FormDialog
      open
      danger
      wide
      title={t('merge.title', { name })}
      submit={t('merge.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      <Field
        id={form.idOf('successor_id')}
        label={t('merge.successor')}
        hint={t('merge.successor_hint', { year })}
        error={form.errorOf('successor_id')}
        required
      >
        {(control) => (
          <UnitSelect
            {...control}
            year={year}
            except={unit.id}
            placeholder={t('merge.choose')}
            known={successor}
            value={successor?.id}
            onChange={(id, chosen) => setSuccessor(id && chosen ? { id, name: chosen } : undefined)}
          />
        )}
      </Field>
      <Field
        id={form.idOf('on')}
        label={t('merge.on')}
        hint={t('merge.on_hint', { year })}
        error={form.errorOf('on')}
        required
      >
        {(control) => <DateField control={control} value={on} onChange={setOn} />}
      </Field>
      <Notice tone="warn" title={t('merge.follows')}>
        <ul className={css.follows}>
          <li>{t('merge.roster', { name, year })}</li>
          <li>
            {led.data
              ? t('merge.indicators', { into, year, count: led.data.total })
              : t('merge.indicators_any', { into })}
          </li>
          <li>{t('merge.cleared')}</li>
          <li>{t('merge.people', { name, into })}</li>
          <li>{t('merge.rights', { name })}</li>
          <li>{t('merge.sections', { name, count: open })}</li>
        </ul>
        <p>{t('merge.final')}</p>
      </Notice>
      <ReasonField form={form} value={reason} onChange={setReason} required />
    </FormDialog>
  )
}
