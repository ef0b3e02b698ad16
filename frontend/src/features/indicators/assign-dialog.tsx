import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { overtaken } from '~/api/overtaken'
import { PersonSelect } from '~/pickers/person-select'
import { SectionSelect } from '~/pickers/section-select'
import { TextField } from '~/ui/bound-fields'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { HandsList } from './hands-list'
import type { IndicatorRow } from './ledger-columns'

interface AssignDialogProps {
  /** One or several, as they were read. */
  indicators: IndicatorRow[]
  onDone?: () => void
  onClose: () => void
}

/** Gives indicators into other hands: all of them or none, at the versions that are shown. */
export function AssignDialog({ indicators, onDone, onClose }: AssignDialogProps) {
  const { t } = useTranslation(['indicators', 'common'])
  const [rows, setRows] = useState(indicators)
  const [newer, setNewer] = useState<IndicatorRow[]>([])
  const [section, setSection] = useState<string>()
  const [person, setPerson] = useState<string>()
  const [reason, setReason] = useState('')
  const entries = rows.map(({ id, version }) => ({ id, version }))
  const body = { section_id: section ?? null, person_id: person ?? null, reason }
  const key = useKeyOf({ entries, body })
  const labels = {
    section_id: t('indicators:form.section'),
    person_id: t('indicators:form.person'),
    reason: t('common:form.reason'),
  }
  const form = useFaults<string>({
    ...labels,
    ...Object.fromEntries(rows.map(({ code }, place) => [`entries.${place}`, code])),
  })
  const bind = (name: keyof typeof labels) => ({ ...form.bind(name), label: labels[name] })
  const { busy, run } = useCommand(form)
  const units = new Set(rows.map(({ lead_unit }) => lead_unit?.id))
  const [unit] = units.size === 1 ? units : []
  const [only] = rows.length === 1 ? rows : []

  const send = () =>
    only
      ? client.POST('/indicators/{id}/assignment', {
          params: { path: { id: only.id }, header: { 'If-Match': ifMatch(only.version) } },
          body,
        })
      : client.POST('/indicators/assignments', {
          params: { header: { 'Idempotency-Key': key } },
          body: { entries, ...body },
        })
  const submit = async () => {
    // One of the two is enough; where both are empty, the person is asked for.
    if (!form.complete({ ...(section ? {} : { person_id: person ?? '' }), reason })) return
    const change = async () => {
      try {
        await send()
      } catch (error) {
        setNewer(await overtaken(error, rows))
        throw error
      }
    }
    if (await run(change, t('indicators:assign.done', { count: rows.length }))) {
      onDone?.()
      onClose()
    }
  }
  const take = () => {
    setRows(rows.map((row) => newer.find(({ id }) => id === row.id) ?? row))
    setNewer([])
    form.clear()
  }

  return (
    <FormDialog
      open
      title={t('indicators:assign.title')}
      submit={t('indicators:assign.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={
        newer.length > 0 ? (
          <StaleNotice onTake={take}>
            <HandsList rows={newer} />
          </StaleNotice>
        ) : undefined
      }
    >
      <p>{t('indicators:assign.hint', { count: rows.length })}</p>
      <HandsList rows={rows} idOf={(place) => form.idOf(`entries.${place}`)} />
      <Field
        {...bind('section_id')}
        hint={units.size > 1 ? t('indicators:assign.section_hint') : undefined}
      >
        {(control) => (
          <SectionSelect
            {...control}
            placeholder={t('indicators:form.choose_section')}
            unitId={unit}
            value={section}
            onChange={setSection}
          />
        )}
      </Field>
      <Field {...bind('person_id')}>
        {(control) => (
          <PersonSelect
            {...control}
            placeholder={t('indicators:form.choose_person')}
            unit={unit}
            value={person}
            onChange={setPerson}
          />
        )}
      </Field>
      <TextField
        {...bind('reason')}
        hint={t('indicators:assign.reason_hint')}
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
