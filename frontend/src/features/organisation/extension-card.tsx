import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { cityTime } from '~/ui/city-time'
import type { ExtensionWord } from './extension-decision'
import { MovedDays } from './moved-days'
import type { Extension } from './year-types'
import css from './years.module.css'

interface ExtensionCardProps {
  extension: Extension
  onDecide: (word: ExtensionWord) => void
}

export function ExtensionCard({ extension, onDecide }: ExtensionCardProps) {
  const { t } = useTranslation('years')
  const text = useCodeText('years')
  const { state, outage_from, outage_to, working_days, cause, filed_by, filed_at } = extension
  const { decided_by, decided_at, withdrawn_at } = extension
  const decide = actionOf(extension, 'extension.decide')
  const withdraw = actionOf(extension, 'extension.withdraw')
  // Decided is decided, and a mere reader never decides: both need no buttons that say so.
  const waits = state === 'filed' && decide?.reason !== 'policy.not_granted' ? decide : undefined
  return (
    <li data-state={state}>
      <p className={css.extensionHead}>
        <span className={css.tag} data-phase={state}>
          {text(`extension.state_${state}`) || state}
        </span>
        <strong>{cause}</strong>
      </p>
      <dl className={css.facts}>
        <div>
          <dt>{t('extension.outage')}</dt>
          <dd>{t('extension.span', { from: cityTime(outage_from), to: cityTime(outage_to) })}</dd>
        </div>
        <div>
          <dt>{t('extension.working_days')}</dt>
          <dd>{t('extension.by_days', { count: working_days })}</dd>
        </div>
        <div>
          <dt>{t('extension.filed_by')}</dt>
          <dd>{t('extension.signed', { name: filed_by.name, at: cityTime(filed_at) })}</dd>
        </div>
        {decided_by && decided_at ? (
          <div>
            <dt>{t('extension.decided_by')}</dt>
            <dd>{t('extension.signed', { name: decided_by.name, at: cityTime(decided_at) })}</dd>
          </div>
        ) : null}
        {withdrawn_at ? (
          <div>
            <dt>{t('extension.withdrawn_at')}</dt>
            <dd>{cityTime(withdrawn_at)}</dd>
          </div>
        ) : null}
      </dl>
      <MovedDays extension={extension} />
      {waits ? (
        <div className={css.buttons}>
          <ActionButton type="primary" action={waits} onClick={() => onDecide('confirm')}>
            {t('extension.confirm')}
          </ActionButton>
          <ActionButton action={waits} onClick={() => onDecide('refuse')}>
            {t('extension.refuse')}
          </ActionButton>
          {withdraw?.allowed ? (
            <ActionButton action={withdraw} onClick={() => onDecide('withdraw')}>
              {t('extension.withdraw')}
            </ActionButton>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
