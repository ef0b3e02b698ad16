import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { actionOf, useReason } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { MeasureText } from '~/ui/measure-text'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { EditForm } from './edit-form'
import css from './nodes.module.css'
import { OverdueMark } from './plan-state'
import { dayOf } from './plan-types'

/** What is being typed over must not change under the hands of whoever types. */
const STILL = { refetchOnWindowFocus: false, refetchOnReconnect: false }

/** The node plan of an indicator, to be written by its unit. */
export function EditPage() {
  const { t } = useTranslation(['nodes', 'common'])
  const { id = '' } = useParams({ strict: false })
  const reasonText = useReason()
  const one = api.useQuery('get', '/indicators/{id}', { params: { path: { id } } }, STILL)
  const found = api.useQuery('get', '/indicators/{id}/nodes', { params: { path: { id } } }, STILL)
  const edit = found.data && actionOf(found.data, 'plan.edit')
  // Once begun, what was typed stays in sight even where it can no longer be saved.
  const [begun, setBegun] = useState<string>()
  if (edit?.allowed && begun !== id) setBegun(id)
  const error = one.error ?? found.error
  if (error) {
    const retry = () => void Promise.all([one.refetch(), found.refetch()])
    return <Failure coded={asProblem(error)} onRetry={retry} />
  }
  const [indicator, detail] = [one.data, found.data]
  if (!indicator || !detail) return <Loading />
  const { plan } = detail
  return (
    <>
      <PageHeader
        title={t('nodes:edit.title')}
        subtitle={
          <span className={css.meta}>
            <Link to={paths.indicator} params={{ id }}>
              {indicator.code} {indicator.title}
            </Link>
            <MeasureText measure={indicator.measure} />
            {indicator.deadline ? (
              <span>{t('nodes:edit.deadline', { day: indicator.deadline })}</span>
            ) : null}
            {plan ? <span>{t('nodes:edit.due', { day: dayOf(plan.due_at) })}</span> : null}
            {plan?.overdue ? <OverdueMark /> : null}
          </span>
        }
      />
      {plan && (edit?.allowed || begun === id) ? (
        <EditForm key={id} indicator={indicator} live={{ ...detail, plan }} />
      ) : (
        <Notice
          tone="warn"
          title={t(plan ? 'common:form.not_allowed' : 'nodes:before_issue')}
          actions={
            <LinkButton
              render={(props) => (
                <Link {...props} to={paths.indicator} params={{ id }} search={{ tab: 'nodes' }} />
              )}
            >
              {t('common:action.back')}
            </LinkButton>
          }
        >
          {edit?.reason ? <p>{reasonText(edit.reason)}</p> : null}
        </Notice>
      )}
    </>
  )
}
