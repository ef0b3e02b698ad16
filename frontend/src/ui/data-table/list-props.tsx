import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'

interface List<T> {
  data: { items: T[]; total: number; total_is_exact: boolean } | undefined
  error: unknown
  isFetching: boolean
  refetch: () => unknown
}

/** What a table takes of a page of a list, or of what kept it from coming. */
export const listProps = <T,>(list: List<T>) => ({
  rows: list.data?.items,
  loading: list.isFetching,
  failure: list.error ? (
    <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
  ) : undefined,
  total: list.data && { count: list.data.total, exact: list.data.total_is_exact },
})
