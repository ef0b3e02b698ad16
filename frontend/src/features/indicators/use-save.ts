import { useState } from 'react'
import { asProblem, fieldOfPointer } from '~/api/problem'
import { type Draft, type DraftField, faultsOf, fieldOf } from './draft'

export interface Failure {
  coded: { code: string; params?: Record<string, unknown> }
  items: { field?: DraftField; code: string; params?: Record<string, unknown> }[]
  traceId?: string
  attempt: number
}

/** Runs one attempt to save: the form's own faults first, then whatever the server finds. */
export function useSave() {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(false)

  const attempt = async <T>(
    draft: Draft,
    save: (draft: Draft) => Promise<T>,
  ): Promise<T | undefined> => {
    const next = (failure?.attempt ?? 0) + 1
    const faults = faultsOf(draft)
    if (faults.length > 0) {
      setFailure({ coded: { code: faults[0]?.code ?? '' }, items: faults, attempt: next })
      return undefined
    }
    setSaving(true)
    try {
      const saved = await save(draft)
      setFailure(null)
      return saved
    } catch (error) {
      const problem = asProblem(error)
      setFailure({
        coded: problem,
        items: problem.items.map(({ pointer, code, params }) => ({
          field: fieldOf(fieldOfPointer(pointer)),
          code,
          params,
        })),
        traceId: problem.body.trace_id,
        attempt: next,
      })
      return undefined
    } finally {
      setSaving(false)
    }
  }
  return { attempt, saving, failure }
}
