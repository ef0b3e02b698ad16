import { InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { TextField } from '~/ui/bound-fields'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'

export type SourceItem = components['schemas']['SourceItem']

/** Numbers are kept in two bytes. */
const MAX_NUMBER = 32_767

/** Mends number and wording of a task; indicators that cite it cite it on. */
export function ItemDialog({ item, onClose }: { item: SourceItem; onClose: () => void }) {
  const { t } = useTranslation(['sources', 'common'])
  const { base, stale, take } = useBase(item)
  const [number, setNumber] = useState<number | null>(item.number)
  const [title, setTitle] = useState(item.title)
  const [reason, setReason] = useState('')
  const form = useFaults({
    number: t('sources:column.number'),
    title: t('sources:column.item_title'),
    reason: t('common:form.reason'),
  })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ number: String(number ?? ''), title })) return
    const send = () =>
      client.PUT('/source-items/{id}', {
        params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: { number: number ?? 0, title: title.trim(), reason: reason.trim() || null },
      })
    if (await run(send, t('sources:item.done'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('sources:item.edit')}
      submit={t('common:action.save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? (
        <StaleNotice onTake={take}>
          <p>{t('sources:item.now', { number: item.number, title: item.title })}</p>
        </StaleNotice>
      ) : null}
      {item.indicator_count > 0 ? (
        <p className="muted">{t('sources:item.cited', { count: item.indicator_count })}</p>
      ) : null}
      <Field {...form.bind('number')} required>
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={MAX_NUMBER}
            precision={0}
            value={number}
            onChange={setNumber}
          />
        )}
      </Field>
      <TextField
        {...form.bind('title')}
        required
        rows={3}
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <TextField
        {...form.bind('reason')}
        hint={t('common:form.reason_hint')}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
