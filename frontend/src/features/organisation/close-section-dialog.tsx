import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { paths } from '~/app/paths'
import { FormDialog } from '~/ui/form-dialog'
import { Notice } from '~/ui/notice'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { ReasonField } from './reason-field'
import type { Section } from './unit-types'

/** A section that still has work is not closed: the dialog says how much, and where it is found. */
export function CloseSectionDialog({
  section,
  onClose,
}: {
  section: Section
  onClose: () => void
}) {
  const { t } = useTranslation('units')
  const { base, stale, take } = useBase(section)
  const [reason, setReason] = useState('')
  const form = useFaults({ reason: t('field.reason'), active: section.name })
  const { busy, run } = useCommand(form)
  const { name, position } = section
  const submit = async () => {
    if (!form.complete({ reason })) return
    const end = () =>
      client.PUT('/sections/{id}', {
        params: { path: { id: section.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: { name, position, active: false, reason: reason.trim() },
      })
    if (await run(end, t('section.closed', { name }))) onClose()
  }
  return (
    <FormDialog
      open
      danger
      title={t('section.close_title', { name })}
      submit={t('section.close')}
      busy={busy}
      barred={section.indicator_count > 0}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      {section.indicator_count > 0 ? (
        <Notice
          tone="warn"
          title={t('section.has_work', { count: section.indicator_count })}
          actions={
            <Link to={paths.indicators} search={{ unit_id: section.unit_id }}>
              {t('section.open_work')}
            </Link>
          }
        >
          <p>{t('section.has_work_hint')}</p>
        </Notice>
      ) : (
        <>
          <p>{t('section.close_effect')}</p>
          <ReasonField form={form} value={reason} onChange={setReason} required />
        </>
      )}
    </FormDialog>
  )
}
