import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { asProblem } from '~/api/problem'
import { type FailureKind, FailurePage } from './failure-page'

const kindOf = (status: number, code: string): FailureKind => {
  if (code === 'client.unreachable') return 'offline'
  if (status === 403 || status === 404) return `${status}`
  if (status === 502 || status === 503 || status === 504) return '503'
  return '500'
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const problem = asProblem(error)
  return (
    <main>
      <FailurePage
        kind={kindOf(problem.status, problem.code)}
        traceId={problem.body.trace_id}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </main>
  )
}
