import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actOnBehalf, useOnBehalf } from '~/api/on-behalf'
import type { components } from '~/api/schema.gen'
import { useSession } from '~/api/session'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { Panel } from '~/ui/panel'
import { EndLoanDialog } from './end-loan-dialog'
import css from './people.module.css'
import { PostState } from './post-state'
import { usePostText } from './post-text'
import { useTermText } from './term-text'

type Loan = components['schemas']['Delegation']

/** What a person lends and is lent. */
export function PersonLoans({ loans, person }: { loans: Loan[]; person: string }) {
  const { t } = useTranslation('people')
  const postText = usePostText()
  const termText = useTermText()
  const chosen = useOnBehalf()
  const lent = useSession()?.lent ?? []
  const [ending, setEnding] = useState<Loan>()
  if (loans.length === 0) return null
  return (
    <Panel title={t('loans.heading')}>
      <ul className={css.cards}>
        {loans.map((loan) => (
          <li key={loan.id} className={css.card}>
            <div>
              <p className={loan.state === 'ended' ? css.past : undefined}>
                {loan.from.id === person
                  ? t('loans.lent', { post: postText(loan.post), name: loan.to.name })
                  : t('loans.borrowed', { post: postText(loan.post), name: loan.from.name })}
              </p>
              <p className="muted">{`${termText(loan)} · ${loan.reason}`}</p>
            </div>
            <span className={css.buttons}>
              <PostState state={loan.state} />
              {loan.id === chosen ? (
                <span>{t('loans.acting')}</span>
              ) : lent.some(({ id }) => id === loan.id) ? (
                <Button size="small" type="primary" onClick={() => actOnBehalf(loan.id)}>
                  {t('loans.act')}
                </Button>
              ) : null}
              {loan.state === 'ended' ? null : (
                <ActionButton
                  size="small"
                  action={actionOf(loan, 'delegation.edit')}
                  onClick={() => setEnding(loan)}
                >
                  {t('loans.end')}
                </ActionButton>
              )}
            </span>
          </li>
        ))}
      </ul>
      {ending ? <EndLoanDialog loan={ending} onClose={() => setEnding(undefined)} /> : null}
    </Panel>
  )
}
