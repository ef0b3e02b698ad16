import { CheckSquareOutlined, EditOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import css from './nodes.module.css'
import { NodesTable } from './nodes-table'
import { PlanFacts } from './plan-facts'
import type { Indicator, PlanDetail } from './plan-types'

/** On the page of an indicator: by which steps it is reached, and what can be done about them. */
export function PlanTab({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('nodes')
  const { id, measure } = indicator
  const found = api.useQuery('get', '/indicators/{id}/nodes', { params: { path: { id } } })
  if (found.error) {
    return <Failure coded={asProblem(found.error)} onRetry={() => void found.refetch()} />
  }
  const detail = found.data
  if (!detail) return <Loading />
  if (!detail.plan) return <p className="muted">{t('before_issue')}</p>
  return (
    <>
      <div className={css.head}>
        <PlanFacts plan={detail.plan} />
        <Actions id={id} detail={detail} />
      </div>
      <NodesTable nodes={detail.nodes} measure={measure} />
    </>
  )
}

function Actions({ id, detail }: { id: string; detail: PlanDetail }) {
  const { t } = useTranslation('nodes')
  const edit = actionOf(detail, 'plan.edit')
  const decide = actionOf(detail, 'plan.decide')
  const off = [edit, decide].filter((action) => action && !action.allowed && !isBeside(action))
  return (
    <div className={`${css.actions} no-print`}>
      {edit?.allowed ? (
        <LinkButton
          type="primary"
          icon={<EditOutlined aria-hidden />}
          render={(props) => <Link {...props} to={paths.editNodes} params={{ id }} />}
        >
          {t(detail.nodes.length > 0 ? 'edit.open_again' : 'edit.open')}
        </LinkButton>
      ) : null}
      {decide?.allowed ? (
        <LinkButton
          type="primary"
          icon={<CheckSquareOutlined aria-hidden />}
          render={(props) => <Link {...props} to={paths.nodePlan} params={{ id }} />}
        >
          {t('decide.open')}
        </LinkButton>
      ) : null}
      {off.map((action) => (
        <ActionButton key={action?.action} action={action}>
          {t(action === edit ? 'edit.open' : 'decide.open')}
        </ActionButton>
      ))}
    </div>
  )
}
