import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { sessionQuery } from '~/api/session'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Loading } from '~/ui/loading'
import { useFaults } from '~/ui/use-faults'
import { CodeInput } from './code-input'
import css from './sign-in.module.css'

interface ProvenSignInProps {
  onSignedIn: () => void
  onBack: () => void
}

/** Back from the identity provider: goes on by itself, unless the second factor is asked for. */
export function ProvenSignIn({ onSignedIn, onBack }: ProvenSignInProps) {
  const { t } = useTranslation('session')
  const queries = useQueryClient()
  const [code, setCode] = useState<string>()
  const signIn = api.useMutation('post', '/session/oidc')
  const form = useFaults({ code: t('sign_in.code') })

  const send = async (body: { code?: string }) => {
    try {
      queries.setQueryData(sessionQuery.queryKey, await signIn.mutateAsync({ body }))
      onSignedIn()
    } catch (error) {
      const problem = asProblem(error)
      if (problem.code === 'session.totp_required') {
        setCode('')
        return
      }
      form.fail(problem)
      if (body.code !== undefined) setCode('')
    }
  }
  const begun = useRef(false)
  useEffect(() => {
    // The provider's word is good for one use.
    if (begun.current) return
    begun.current = true
    void send({})
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code !== undefined && form.complete({ code })) void send({ code: code.trim() })
  }
  if (code === undefined && form.faults.length === 0) {
    return <Loading />
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {form.faults.length > 0 ? (
        <ErrorSummary title={t('sign_in.failed')} faults={form.faults} attempt={form.attempt} />
      ) : null}
      {code === undefined ? null : (
        <>
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
          <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
            {t('sign_in.submit')}
          </Button>
        </>
      )}
      <Button type="link" block onClick={onBack}>
        {t('sign_in.back')}
      </Button>
    </form>
  )
}
