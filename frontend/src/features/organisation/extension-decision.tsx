import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { cityTime } from '~/ui/city-time'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { Notice } from '~/ui/notice'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { MovedDays } from './moved-days'
import type { Extension } from './year-types'

/** What can be said on a filing; the last by whoever filed it. */
export type ExtensionWord = 'confirm' | 'refuse' | 'withdraw'

interface ExtensionDecisionProps {
  extension: Extension
  word: ExtensionWord
  onClose: () => void
}

/** The second person's word, or second thoughts of the first; all but a confirmation say why. */
export function ExtensionDecision({ extension, word, onClose }: ExtensionDecisionProps) {
  const { t } = useTranslation('years')
  const { base, stale } = useBase(extension)
  const [reason, setReason] = useState('')
  const form = useFaults({ reason: t('extension.reason') })
  const { busy, run } = useCommand(form)
  const confirm = word === 'confirm'
  const span = t('extension.span', {
    from: cityTime(base.outage_from),
    to: cityTime(base.outage_to),
  })
  const submit = async () => {
    if (!confirm && !form.complete({ reason })) return
    const request = {
      params: {
        path: { id: base.id },
        header: { 'If-Match': ifMatch(base.version) },
      },
      body: { reason: reason.trim() || null },
    }
    const decide = () => client.POST(`/extensions/{id}/${word}`, request)
    if (await run(decide, t(`extension.${word}_done`))) onClose()
  }
  return (
    <FormDialog
      open
      title={t(`extension.${word}_title`)}
      submit={t(`extension.${word}`)}
      danger={!confirm}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={stale ? <StaleNotice onTake={onClose} /> : undefined}
    >
      <Notice tone="warn">
        <p>
          {confirm && base.moved.length === 0
            ? t('extension.confirm_without_effect', { span })
            : t(`extension.${word}_effect`, { span, count: base.working_days })}
        </p>
      </Notice>
      {base.moved.length > 0 ? <MovedDays extension={base} /> : null}
      <Field
        id={form.idOf('reason')}
        label={t('extension.reason')}
        hint={t(confirm ? 'extension.reason_optional' : 'extension.reason_required')}
        error={form.errorOf('reason')}
        required={!confirm}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
