import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './account.module.css'
import { PasswordInput } from './password-input'

interface LinkFormProps {
  provider: string
  onClose: () => void
}

/** The provider has named somebody: the password says that this account is theirs. */
export function LinkForm({ provider, onClose }: LinkFormProps) {
  const { t } = useTranslation(['account', 'common'])
  const [password, setPassword] = useState('')
  const form = useFaults({ password: t('account:identities.password') })
  const { busy, run } = useCommand(form)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!form.complete({ password })) return
    const link = () => client.PUT('/session/identities', { body: { password } })
    if (await run(link, t('account:identities.done'))) onClose()
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {form.faults.length > 0 ? (
        <ErrorSummary
          title={t('account:identities.not_linked')}
          faults={form.faults}
          traceId={form.traceId}
          attempt={form.attempt}
        />
      ) : null}
      <p>{t('account:identities.confirm', { name: provider })}</p>
      <Field {...form.bind('password')}>
        {(control) => (
          <PasswordInput
            control={control}
            name="link-password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
        )}
      </Field>
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('account:identities.submit')}
        </Button>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
      </div>
    </form>
  )
}
