import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { sessionQuery } from '~/api/session'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { useFaults } from '~/ui/use-faults'
import { CodeInput } from './code-input'
import { PasswordInput } from './password-input'
import css from './sign-in.module.css'

interface SignInFormProps {
  initialAccount?: string
  onSignedIn: () => void
}

/** Account and password; then the code of the second factor, where the server asks for one. */
export function SignInForm({ initialAccount = '', onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('session')
  const queries = useQueryClient()
  const [account, setAccount] = useState(initialAccount)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string>()
  const signIn = api.useMutation('post', '/session')
  const form = useFaults({
    account: t('sign_in.account'),
    password: t('sign_in.password'),
    code: t('sign_in.code'),
  })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!form.complete(code === undefined ? { account, password } : { code })) return
    try {
      const body = { account: account.trim(), password, code: code?.trim() }
      const session = await signIn.mutateAsync({ body })
      queries.setQueryData(sessionQuery.queryKey, session)
      onSignedIn()
    } catch (error) {
      const problem = asProblem(error)
      if (problem.code === 'session.totp_required') {
        form.clear()
        setCode('')
        return
      }
      form.fail(problem)
      // A code is good for one try; a wrong password is one of the step before.
      if (code !== undefined) setCode(problem.code === 'session.bad_credentials' ? undefined : '')
    }
  }

  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {form.faults.length > 0 ? (
        <ErrorSummary title={t('sign_in.failed')} faults={form.faults} attempt={form.attempt} />
      ) : null}
      {code === undefined ? (
        <>
          <Field
            id={form.idOf('account')}
            label={t('sign_in.account')}
            error={form.errorOf('account')}
          >
            {(control) => (
              <Input
                {...control}
                size="large"
                name="account"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                value={account}
                onChange={(event) => setAccount(event.target.value)}
              />
            )}
          </Field>
          <Field
            id={form.idOf('password')}
            label={t('sign_in.password')}
            error={form.errorOf('password')}
          >
            {(control) => (
              <PasswordInput
                control={control}
                size="large"
                name="password"
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
              />
            )}
          </Field>
        </>
      ) : (
        <Field
          id={form.idOf('code')}
          label={t('sign_in.code')}
          hint={t('sign_in.code_hint')}
          error={form.errorOf('code')}
        >
          {(control) => (
            <CodeInput control={control} size="large" value={code} onChange={setCode} autoFocus />
          )}
        </Field>
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        {t('sign_in.submit')}
      </Button>
      {code === undefined ? null : (
        <Button
          type="link"
          block
          onClick={() => {
            form.clear()
            setCode(undefined)
            setPassword('')
          }}
        >
          {t('sign_in.back')}
        </Button>
      )}
    </form>
  )
}
