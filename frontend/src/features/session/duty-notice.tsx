import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'

/** Why nothing else is open yet, and what opens it. */
export function DutyNotice({ duty }: { duty: string }) {
  const { t } = useTranslation('account')
  const enrol = duty === 'enrol_totp'
  return (
    <Notice tone="warn" role="status" title={t(enrol ? 'duty.enrol_totp' : 'duty.change_password')}>
      <p>{t(enrol ? 'duty.enrol_totp_why' : 'duty.change_password_why')}</p>
    </Notice>
  )
}
