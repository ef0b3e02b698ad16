import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import type { components } from '~/api/schema.gen'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import css from './account.module.css'
import { CodeInput } from './code-input'
import { useCodeForm } from './use-code-form'
import { useCopy } from './use-copy'

interface TotpEnrolmentProps {
  enrolment: components['schemas']['TotpEnrolment']
  onDone: () => void
}

/** In groups of four, as one reads them out. */
const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

export function TotpEnrolment({ enrolment, onDone }: TotpEnrolmentProps) {
  const { t } = useTranslation(['account', 'common'])
  const copy = useCopy()
  const confirm = api.useMutation('put', '/session/totp')
  const { code, setCode, form, submit } = useCodeForm({
    send: (code) => confirm.mutateAsync({ body: { code } }),
    success: t('account:totp.enrolled'),
    onDone,
  })
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {form.faults.length > 0 ? (
        <ErrorSummary
          title={t('account:totp.not_enrolled')}
          faults={form.faults}
          traceId={form.traceId}
          attempt={form.attempt}
        />
      ) : null}
      <ol className={css.steps}>
        <li>{t('account:totp.step_app')}</li>
        <li>
          {t('account:totp.step_scan')}
          <div className={css.scan}>
            <img
              className={css.qr}
              alt={t('account:totp.qr')}
              src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.qr)}`}
            />
            <div>
              <p className="muted">{t('account:totp.by_hand')}</p>
              <p className={css.secret}>{grouped(enrolment.secret)}</p>
              <Button
                size="small"
                icon={<CopyOutlined aria-hidden />}
                onClick={() => copy(enrolment.secret)}
              >
                {t('common:action.copy')}
              </Button>
            </div>
          </div>
        </li>
        <li>
          {t('account:totp.step_code')}
          <div className={css.code}>
            <Field
              id={form.idOf('code')}
              label={t('account:totp.code')}
              error={form.errorOf('code')}
            >
              {(control) => <CodeInput control={control} value={code} onChange={setCode} />}
            </Field>
          </div>
        </li>
      </ol>
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t('account:totp.confirm')}
        </Button>
        <Button onClick={onDone}>{t('common:action.cancel')}</Button>
      </div>
    </form>
  )
}
