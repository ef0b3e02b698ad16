import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { TextField } from '~/ui/bound-fields'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useFaults } from '~/ui/use-faults'
import css from './nodes.module.css'
import type { Indicator, OpenPlan } from './plan-types'
import { usePlanDecision } from './use-plan-decision'

interface ReturnDialogProps {
  indicator: Indicator
  detail: OpenPlan
  onClose: () => void
}

/** Sends a plan back, saying why, and of single nodes what is to be mended. */
export function ReturnDialog({ indicator, detail, onClose }: ReturnDialogProps) {
  const { t } = useTranslation(['nodes', 'common'])
  const [reason, setReason] = useState('')
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>({})
  const nameOf = ({ number, title }: { number: number; title: string }) =>
    t('nodes:return.node', { number, title })
  const form = useFaults<string>({
    reason: t('nodes:return.reason'),
    ...Object.fromEntries(detail.nodes.map((node) => [`remarks.${node.id}`, nameOf(node)])),
  })
  const { busy, decide, stale, take } = usePlanDecision(indicator, detail.plan, form)
  const submit = async () => {
    if (!form.complete({ reason })) return
    const said = Object.entries(remarks).filter(([, remark]) => remark.trim())
    const body = { reason, remarks: Object.fromEntries(said) }
    const done = await decide(
      (params) => client.POST('/indicators/{id}/node-plan/return', { params, body }),
      t('nodes:return.done'),
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      open
      wide
      danger
      title={t('nodes:return.title')}
      submit={t('nodes:return.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={stale ? <StaleNotice onTake={take} /> : undefined}
    >
      <TextField
        id={form.idOf('reason')}
        label={t('nodes:return.reason')}
        error={form.errorOf('reason')}
        hint={t('nodes:return.hint')}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <h3 className={css.remarksTitle}>{t('nodes:return.remarks')}</h3>
      {detail.nodes.map((node) => (
        <Field
          key={node.id}
          id={form.idOf(`remarks.${node.id}`)}
          label={nameOf(node)}
          hint={t('nodes:return.by', { day: node.due_on })}
          error={form.errorOf(`remarks.${node.id}`)}
        >
          {({ status, ...control }) => (
            <Input
              {...control}
              status={status}
              maxLength={500}
              autoComplete="off"
              value={remarks[node.id] ?? ''}
              onChange={(event) => {
                const { value } = event.target
                setRemarks((now) => ({ ...now, [node.id]: value }))
              }}
            />
          )}
        </Field>
      ))}
    </FormDialog>
  )
}
