import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { useFieldName } from '~/i18n/error-text'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './reviews.module.css'

interface SubmitDialogProps {
  indicator: components['schemas']['Indicator']
  onClose: () => void
}

/** The fields that a submission may be refused for, as the request of an edit names them. */
const FIELDS = [
  'source_item_id',
  'title',
  'measure.target',
  'lead_unit_id',
  'co_unit_ids',
  'data_owner_id',
  'section_id',
  'person_id',
  'deadline',
  'weight',
  'basis',
  'standard',
] as const
type FieldName = (typeof FIELDS)[number]

/** What the indicator says of itself that it lacks, by field. */
const FIELD_OF: Record<string, FieldName> = {
  lead_unit: 'lead_unit_id',
  section: 'section_id',
  responsible_person: 'person_id',
  basis: 'basis',
  standard: 'standard',
  deadline: 'deadline',
  weight: 'weight',
  target: 'measure.target',
}

/** Asks once more before an indicator goes into review; what it lacks leads to where it is filled in. */
export function SubmitDialog({ indicator, onClose }: SubmitDialogProps) {
  const { t } = useTranslation('reviews')
  const fieldName = useFieldName('indicator')
  const { base, stale, take } = useBase(indicator)
  const form = useFaults<FieldName>(
    Object.fromEntries(FIELDS.map((name) => [name, fieldName(name)])) as Record<FieldName, string>,
  )
  const { busy, run } = useCommand(form)
  const missing = base.missing_for_submission.map((word) => FIELD_OF[word])
  const lacking = FIELDS.filter((name) => missing.includes(name) || form.errorOf(name))
  const submit = async () => {
    const send = () =>
      client.POST('/indicators/{id}/submission', {
        params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
      })
    if (await run(send, t('submit.done'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('submit.title')}
      submit={t('submit.confirm')}
      busy={busy}
      barred={missing.length > 0}
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
      {lacking.length > 0 ? (
        <>
          <p>{t('submit.missing')}</p>
          <ul className={css.lacking}>
            {lacking.map((name) => (
              <li key={name}>
                <Link
                  id={form.idOf(name)}
                  to={paths.editIndicator}
                  params={{ id: base.id }}
                  search={{ field: name.split('.').at(-1) }}
                >
                  {fieldName(name)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('submit.hint')}</p>
      )}
    </FormDialog>
  )
}
