import { LeftOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { listAddress } from '~/api/search-words'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { StateTag } from '~/ui/state-tag'
import { Decision } from './decision'
import { LowTargetNotice } from './low-target-notice'
import css from './reviews.module.css'
import { parseReviewSearch } from './search'
import { Trail } from './trail'
import { useTrail } from './use-trail'

interface ReviewPageProps {
  /** What the indicator says and what it rests on, which belong to other features. */
  facts: (indicator: components['schemas']['Indicator']) => ReactNode
}

/** One indicator under review: what it says, how it came here, and the decision. */
export function ReviewPage({ facts }: ReviewPageProps) {
  const { t } = useTranslation('reviews')
  const { id = '' } = useParams({ strict: false })
  const { search } = useListSearch(parseReviewSearch)
  const one = api.useQuery('get', '/indicators/{id}', { params: { path: { id } } })
  const way = useTrail(id)
  const error = one.error ?? way.error
  if (error) {
    const retry = () => void Promise.all([one.refetch(), way.refetch()])
    return <Failure coded={asProblem(error)} onRetry={retry} />
  }
  const [indicator, trail] = [one.data, way.data]
  if (!indicator || !trail) return <Loading />
  const round = trail.items.at(-1)?.round ?? 0
  return (
    <>
      <PageHeader
        title={indicator.title}
        documentTitle={t('review.title', { title: indicator.title })}
        subtitle={
          <span className={css.meta}>
            <span className={css.code}>{indicator.code}</span>
            <StateTag state={indicator.state} />
            {round > 1 ? <span className={css.round}>{t('round', { round })}</span> : null}
            <Link to={paths.indicator} params={{ id }}>
              {t('review.detail')}
            </Link>
          </span>
        }
        actions={
          <LinkButton
            icon={<LeftOutlined aria-hidden />}
            render={(props) => <Link {...props} to={paths.reviews} search={listAddress(search)} />}
          >
            {t('review.back')}
          </LinkButton>
        }
      />
      <div className={css.review}>
        <div className={css.facts}>
          <LowTargetNotice grounds={trail.low_target} measure={indicator.measure} />
          <Panel title={t('review.facts')}>{facts(indicator)}</Panel>
        </div>
        <div className={css.side}>
          <Decision key={id} indicator={indicator} trail={trail} />
        </div>
        <div className={css.way}>
          <Panel title={t('trail.title')}>
            <Trail trail={trail} measure={indicator.measure} />
          </Panel>
        </div>
      </div>
    </>
  )
}
