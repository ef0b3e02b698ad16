import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { ROLES, type RoleCode } from '~/api/words'
import { PersonSelect } from '~/pickers/person-select'
import { PortfolioSelect } from '~/pickers/portfolio-select'
import { RoleSelect } from '~/pickers/role-select'
import { SectionSelect } from '~/pickers/section-select'
import { UnitSelect } from '~/pickers/unit-select'
import { DayField, TextField } from '~/ui/bound-fields'
import { cityTime } from '~/ui/city-time'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'

interface GiveDialogProps {
  person?: { id: string; name: string }
  /** A seat that stands empty. */
  seat?: { role: RoleCode; unit_id?: string; section_id?: string; portfolio_id?: string }
  onClose: () => void
}

/** Gives a person a post; what it is over follows from the role. */
export function GiveDialog({ person, seat, onClose }: GiveDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const [draft, setDraft] = useState({
    person_id: person?.id,
    role: seat?.role as RoleCode | undefined,
    unit_id: seat?.unit_id,
    section_id: seat?.section_id,
    portfolio_id: seat?.portfolio_id,
    acting: false,
    from_on: cityTime(new Date()).slice(0, 10),
    to_on: '',
    reason: '',
  })
  const key = useKeyOf(draft)
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const form = useFaults({
    person_id: t('people:give.person'),
    role: t('people:give.role'),
    unit_id: t('people:column.unit'),
    section_id: t('people:give.section'),
    portfolio_id: t('people:give.portfolio'),
    acting: t('people:posts.acting'),
    from_on: t('people:give.from_on'),
    to_on: t('people:give.to_on'),
    reason: t('common:form.reason'),
  })
  const { busy, run } = useCommand(form)
  const role = draft.role && ROLES[draft.role]
  const over = (kind: string) => (role?.scopes as readonly string[] | undefined)?.includes(kind)
  const submit = async () => {
    const { person_id, role, unit_id, section_id, portfolio_id, acting, from_on, to_on, reason } =
      draft
    const needed = {
      person_id,
      role,
      ...(over('portfolio') ? { portfolio_id } : {}),
      ...(over('unit') || over('section') ? { unit_id } : {}),
      ...(over('section') && !over('unit') ? { section_id } : {}),
      from_on,
      ...(acting ? { to_on } : {}),
      reason,
    }
    if (!form.complete(needed) || !person_id || !role) return
    const done = await run(
      () =>
        client.POST('/grants', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            person_id,
            role,
            unit_id: over('unit') || over('section') ? unit_id : undefined,
            section_id: over('section') ? section_id : undefined,
            portfolio_id: over('portfolio') ? portfolio_id : undefined,
            acting: acting && ROLES[role].acting,
            from_on,
            to_on: to_on || undefined,
            reason,
          },
        }),
      t('people:give.done'),
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      open
      title={person ? t('people:give.title', { name: person.name }) : t('people:give.button')}
      submit={t('people:give.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {person ? null : (
        <Field {...form.bind('person_id')} required>
          {(control) => (
            <PersonSelect
              {...control}
              value={draft.person_id}
              onChange={(person_id) => put({ person_id })}
            />
          )}
        </Field>
      )}
      <Field {...form.bind('role')} required hint={t('people:give.role_hint')}>
        {(control) => (
          <RoleSelect {...control} value={draft.role} onChange={(role) => put({ role })} />
        )}
      </Field>
      {over('portfolio') ? (
        <Field {...form.bind('portfolio_id')} required>
          {(control) => (
            <PortfolioSelect
              {...control}
              kind={draft.role === 'leader' ? 'leader' : 'supervision_group'}
              value={draft.portfolio_id}
              onChange={(portfolio_id) => put({ portfolio_id })}
            />
          )}
        </Field>
      ) : null}
      {over('unit') || over('section') ? (
        <Field {...form.bind('unit_id')} required>
          {(control) => (
            <UnitSelect
              {...control}
              value={draft.unit_id}
              onChange={(unit_id) => put({ unit_id, section_id: undefined })}
            />
          )}
        </Field>
      ) : null}
      {over('section') ? (
        <Field
          {...form.bind('section_id')}
          required={!over('unit')}
          hint={over('unit') ? t('people:give.section_hint') : undefined}
        >
          {(control) => (
            <SectionSelect
              {...control}
              unitId={draft.unit_id}
              value={draft.section_id}
              onChange={(section_id) => put({ section_id })}
            />
          )}
        </Field>
      ) : null}
      {role?.acting ? (
        <Checkbox
          id={form.idOf('acting')}
          checked={draft.acting}
          onChange={(event) => put({ acting: event.target.checked })}
        >
          {t('people:give.acting')}
        </Checkbox>
      ) : null}
      <DayField
        {...form.bind('from_on')}
        required
        value={draft.from_on}
        onChange={(from_on) => put({ from_on })}
      />
      <DayField
        {...form.bind('to_on')}
        required={draft.acting && role?.acting}
        hint={t('people:give.to_hint')}
        value={draft.to_on}
        onChange={(to_on) => put({ to_on })}
      />
      <TextField
        {...form.bind('reason')}
        required
        rows={2}
        value={draft.reason}
        onChange={(reason) => put({ reason })}
      />
    </FormDialog>
  )
}
