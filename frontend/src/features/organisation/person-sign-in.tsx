import { KeyOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { Panel } from '~/ui/panel'
import { CodeDialog } from './code-dialog'
import css from './people.module.css'
import { PersonIdentities } from './person-identities'
import { PersonSessions } from './person-sessions'
import { RemoveTotpDialog } from './remove-totp-dialog'

/** How a person can sign in, and where they are signed in. */
export function PersonSignIn({ person }: { person: components['schemas']['Person'] }) {
  const { t } = useTranslation('people')
  const text = useCodeText('people')
  const [dialog, setDialog] = useState<'code' | 'totp'>()
  const manage = actionOf(person, 'session.manage')
  const close = () => setDialog(undefined)
  return (
    <Panel
      title={t('sign_in.heading')}
      extra={
        person.active ? (
          <span className={css.buttons}>
            <ActionButton
              action={actionOf(person, 'person.edit')}
              icon={<KeyOutlined aria-hidden />}
              onClick={() => setDialog('code')}
            >
              {t('code.button')}
            </ActionButton>
            {person.second_factor ? (
              <ActionButton action={manage} onClick={() => setDialog('totp')}>
                {t('totp.button')}
              </ActionButton>
            ) : null}
          </span>
        ) : null
      }
    >
      <dl className={css.facts}>
        <div>
          <dt>{t('sign_in.means')}</dt>
          <dd>{text(`means.${person.sign_in}`) || person.sign_in}</dd>
        </div>
        <div>
          <dt>{t('sign_in.second_factor')}</dt>
          <dd>{t(person.second_factor ? 'sign_in.on' : 'sign_in.off')}</dd>
        </div>
      </dl>
      {manage?.allowed ? <PersonSessions person={person} /> : null}
      {manage?.allowed ? <PersonIdentities person={person} /> : null}
      {dialog === 'code' ? <CodeDialog person={person} onClose={close} /> : null}
      {dialog === 'totp' ? <RemoveTotpDialog person={person} onClose={close} /> : null}
    </Panel>
  )
}
