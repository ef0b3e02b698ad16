import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { LowTargetNotice } from './low-target-notice'
import { Trail } from './trail'
import { useTrail } from './use-trail'

/** On the page of an indicator: how its review went so far. */
export function TrailTab({ indicator }: { indicator: components['schemas']['Indicator'] }) {
  const trail = useTrail(indicator.id)
  if (trail.error) {
    return <Failure coded={asProblem(trail.error)} onRetry={() => void trail.refetch()} />
  }
  if (!trail.data) return <Loading />
  return (
    <>
      <LowTargetNotice grounds={trail.data.low_target} measure={indicator.measure} />
      <Trail trail={trail.data} measure={indicator.measure} />
    </>
  )
}
