import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { BorrowerSelect } from '~/pickers/borrower-select'
import { DayField, TextField } from '~/ui/bound-fields'
import { cityTime } from '~/ui/city-time'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { type Post, usePostText } from './post-text'

/** Lends a post of one's own to another person for a time. */
export function LendDialog({ posts, onClose }: { posts: Post[]; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common'])
  const postText = usePostText()
  const [draft, setDraft] = useState({
    grant_id: posts[0]?.grant_id,
    to_person_id: undefined as string | undefined,
    from_on: cityTime(new Date()).slice(0, 10),
    to_on: '',
    reason: '',
  })
  const key = useKeyOf(draft)
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const form = useFaults({
    grant_id: t('people:column.post'),
    to_person_id: t('people:loans.to'),
    from_on: t('people:give.from_on'),
    to_on: t('people:give.to_on'),
    reason: t('common:form.reason'),
  })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    const { grant_id, to_person_id, ...rest } = draft
    if (!form.complete(draft) || !grant_id || !to_person_id) return
    const done = await run(
      () =>
        client.POST('/delegations', {
          params: { header: { 'Idempotency-Key': key } },
          body: { grant_id, to_person_id, ...rest },
        }),
      t('people:loans.done'),
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      open
      title={t('people:loans.lend')}
      submit={t('people:loans.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('people:loans.hint')}</p>
      <Field {...form.bind('grant_id')} required>
        {({ status, ...control }) => (
          <Select
            {...control}
            status={status}
            value={draft.grant_id}
            options={posts.map((post) => ({ value: post.grant_id, label: postText(post) }))}
            onChange={(grant_id: string) => put({ grant_id })}
          />
        )}
      </Field>
      <Field {...form.bind('to_person_id')} required hint={t('people:loans.to_hint')}>
        {(control) => (
          <BorrowerSelect
            {...control}
            value={draft.to_person_id}
            onChange={(to_person_id) => put({ to_person_id })}
          />
        )}
      </Field>
      <DayField
        {...form.bind('from_on')}
        required
        value={draft.from_on}
        onChange={(from_on) => put({ from_on })}
      />
      <DayField
        {...form.bind('to_on')}
        required
        hint={t('people:loans.longest')}
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
