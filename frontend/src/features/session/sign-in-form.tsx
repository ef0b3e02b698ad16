import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { sessionQuery } from '~/api/session'
import { useErrorText } from '~/i18n/error-text'
import { ErrorSummary, type FieldFault } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import css from './sign-in.module.css'

interface SignInFormProps {
  initialAccount?: string
  onSignedIn: () => void
}

export function SignInForm({ initialAccount = '', onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('session')
  const errorText = useErrorText()
  const queries = useQueryClient()
  const base = useId()
  const [account, setAccount] = useState(initialAccount)
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<FieldFault[]>([])
  const signIn = api.useMutation('post', '/session')

  const ids = { account: `${base}-account`, password: `${base}-password` }
  const faultOf = (id: string) => faults.find((fault) => fault.fieldId === id)?.text

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = (['account', 'password'] as const)
      .filter((name) => (name === 'account' ? account.trim() : password) === '')
      .map((name) => ({
        fieldId: ids[name],
        label: t(`sign_in.${name}`),
        text: errorText({ code: 'client.required' }),
      }))
    setAttempt((count) => count + 1)
    setFaults(missing)
    if (missing.length > 0) return
    try {
      const session = await signIn.mutateAsync({ body: { account: account.trim(), password } })
      queries.setQueryData(sessionQuery.queryKey, session)
      onSignedIn()
    } catch (error) {
      setFaults([{ text: errorText(asProblem(error)) }])
    }
  }

  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {faults.length > 0 ? (
        <ErrorSummary title={t('sign_in.failed')} faults={faults} attempt={attempt} />
      ) : null}
      <Field id={ids.account} label={t('sign_in.account')} error={faultOf(ids.account)}>
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
      <Field id={ids.password} label={t('sign_in.password')} error={faultOf(ids.password)}>
        {(control) => (
          <Input
            {...control}
            size="large"
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            suffix={
              <button
                type="button"
                className={css.eye}
                aria-label={t(shown ? 'sign_in.hide_password' : 'sign_in.show_password')}
                onClick={() => setShown(!shown)}
              >
                {shown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
              </button>
            }
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        {t('sign_in.submit')}
      </Button>
    </form>
  )
}
