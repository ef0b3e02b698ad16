import { LeftOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import { listAddress } from '~/api/search-words'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { GoalFacts } from './goal-facts'
import css from './nodes.module.css'
import { NodesTable } from './nodes-table'
import { PlanDecision } from './plan-decision'
import { parsePlanSearch } from './search'

/** One plan beside what it has to lead to, and the decision on it. */
export function PlanPage() {
  const { t } = useTranslation('nodes')
  const { id = '' } = useParams({ strict: false })
  const { search } = useListSearch(parsePlanSearch)
  const one = api.useQuery('get', '/indicators/{id}', { params: { path: { id } } })
  const found = api.useQuery('get', '/indicators/{id}/nodes', { params: { path: { id } } })
  const error = one.error ?? found.error
  if (error) {
    const retry = () => void Promise.all([one.refetch(), found.refetch()])
    return <Failure coded={asProblem(error)} onRetry={retry} />
  }
  const [indicator, detail] = [one.data, found.data]
  if (!indicator || !detail) return <Loading />
  const { plan, nodes } = detail
  return (
    <>
      <PageHeader
        title={indicator.title}
        documentTitle={t('plan.title', { title: indicator.title })}
        subtitle={
          <span className={css.meta}>
            <span className={css.code}>{indicator.code}</span>
            <Link to={paths.indicator} params={{ id }} search={{ tab: 'nodes' }}>
              {t('plan.detail')}
            </Link>
          </span>
        }
        actions={
          <LinkButton
            icon={<LeftOutlined aria-hidden />}
            render={(props) => (
              <Link {...props} to={paths.nodePlans} search={listAddress(search)} />
            )}
          >
            {t('plan.back')}
          </LinkButton>
        }
      />
      {plan ? (
        <div className={css.plan}>
          <div className={css.goal}>
            <Panel title={t('plan.goal')} flush>
              <GoalFacts indicator={indicator} />
            </Panel>
          </div>
          <div className={css.side}>
            <PlanDecision key={id} indicator={indicator} detail={{ ...detail, plan }} />
          </div>
          <div className={css.nodes}>
            <Panel title={t('plan.nodes')} flush>
              <NodesTable nodes={nodes} measure={indicator.measure} />
            </Panel>
          </div>
        </div>
      ) : (
        <Notice tone="info" title={t('before_issue')} />
      )}
    </>
  )
}
