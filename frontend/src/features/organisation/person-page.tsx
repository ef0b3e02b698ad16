import { EditOutlined, SwapOutlined, UndoOutlined, UserDeleteOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { HandoverDialog } from './handover-dialog'
import { LeaveDialog } from './leave-dialog'
import css from './people.module.css'
import { PersonDialog } from './person-dialog'
import { PersonFacts } from './person-facts'
import { PersonLoans } from './person-loans'
import { PersonPosts } from './person-posts'
import { PersonSignIn } from './person-sign-in'
import { StayDialog } from './stay-dialog'

export function PersonPage() {
  const { t } = useTranslation('people')
  const { id = '' } = useParams({ strict: false })
  const [dialog, setDialog] = useState<'edit' | 'handover' | 'leave' | 'stay'>()
  const one = api.useQuery('get', '/people/{id}', { params: { path: { id } } })
  if (one.error) {
    return <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
  }
  const person = one.data
  if (!person) return <Loading />
  const edit = actionOf(person, 'person.edit')
  const close = () => setDialog(undefined)
  return (
    <>
      <PageHeader
        title={person.name}
        subtitle={[person.account, person.unit?.name, person.title].filter(Boolean).join(' · ')}
        actions={
          <>
            <ActionButton
              action={edit}
              icon={<EditOutlined aria-hidden />}
              onClick={() => setDialog('edit')}
            >
              {t('form.edit')}
            </ActionButton>
            {person.indicator_count > 0 ? (
              <ActionButton
                action={actionOf(person, 'work.hand_over')}
                icon={<SwapOutlined aria-hidden />}
                onClick={() => setDialog('handover')}
              >
                {t('handover.button')}
              </ActionButton>
            ) : null}
            {person.active && person.leaves_on ? (
              <ActionButton
                action={edit}
                icon={<UndoOutlined aria-hidden />}
                onClick={() => setDialog('stay')}
              >
                {t('stay.button')}
              </ActionButton>
            ) : null}
            {person.active ? (
              <ActionButton
                action={edit}
                danger
                icon={<UserDeleteOutlined aria-hidden />}
                onClick={() => setDialog('leave')}
              >
                {t('leave.button')}
              </ActionButton>
            ) : null}
          </>
        }
      />
      {person.active && person.leaves_on ? (
        <div className={css.notice}>
          <Notice tone="info" title={t('leaving.title', { date: person.leaves_on })}>
            {t('leaving.hint')}
          </Notice>
        </div>
      ) : null}
      {person.active ? null : (
        <div className={css.notice}>
          <Notice tone="warn" title={t('closed.title')}>
            {person.indicator_count > 0
              ? t('closed.carries', { count: person.indicator_count })
              : t('closed.hint')}
          </Notice>
        </div>
      )}
      <PersonFacts person={person} />
      <PersonPosts person={person} />
      <PersonLoans loans={person.delegations} person={person.id} />
      <PersonSignIn person={person} />
      {dialog === 'edit' ? <PersonDialog person={person} onClose={close} /> : null}
      {dialog === 'handover' ? <HandoverDialog person={person} onClose={close} /> : null}
      {dialog === 'leave' ? <LeaveDialog person={person} onClose={close} /> : null}
      {dialog === 'stay' ? <StayDialog person={person} onClose={close} /> : null}
    </>
  )
}
