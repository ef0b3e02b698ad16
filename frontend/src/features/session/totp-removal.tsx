import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import css from './account.module.css'
import { CodeInput } from './code-input'
import { useCodeForm } from './use-code-form'

export function TotpRemoval({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['account', 'common'])
  const remove = api.useMutation('delete', '/session/totp')
  const { code, setCode, form, submit } = useCodeForm({
    send: (code) => remove.mutateAsync({ body: { code } }),
    success: t('account:totp.removed'),
    onDone,
  })
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {form.faults.length > 0 ? (
        <ErrorSummary
          title={t('account:totp.not_removed')}
          faults={form.faults}
          traceId={form.traceId}
          attempt={form.attempt}
        />
      ) : null}
      <div className={css.code}>
        <Field
          id={form.idOf('code')}
          label={t('account:totp.code')}
          hint={t('account:totp.remove_hint')}
          error={form.errorOf('code')}
        >
          {(control) => <CodeInput control={control} value={code} onChange={setCode} autoFocus />}
        </Field>
      </div>
      <div className={css.actions}>
        <Button danger type="primary" htmlType="submit" loading={remove.isPending}>
          {t('account:totp.remove')}
        </Button>
        <Button onClick={onDone}>{t('common:action.cancel')}</Button>
      </div>
    </form>
  )
}
