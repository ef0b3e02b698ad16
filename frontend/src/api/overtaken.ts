import { client } from './client'
import { asProblem, fieldOfPointer, type Problem } from './problem'
import type { components } from './schema.gen'

/** The places of a request's entries that a fault speaks of: `/entries/3/weight` → 3. */
export const entryOf = (pointer: string): number | undefined => {
  const [list, place] = fieldOfPointer(pointer).split('.')
  return list === 'entries' && place !== undefined ? Number(place) : undefined
}

/** The places of the entries that were changed since they were read; of one that was sent alone, its own. */
export function overtakenEntries(problem: Problem): number[] {
  if (problem.status === 412) return [0]
  return problem.items
    .filter(({ code }) => code === 'indicator.stale')
    .map(({ pointer }) => entryOf(pointer))
    .filter((place) => place !== undefined)
}

/** Of the indicators that were sent, those that somebody else changed meanwhile, as they are stored now. */
export async function overtaken(
  error: unknown,
  sent: readonly { id: string }[],
): Promise<components['schemas']['Indicator'][]> {
  const ids = overtakenEntries(asProblem(error)).map((place) => sent[place]?.id)
  const found = ids
    .filter((id) => id !== undefined)
    .map((id) => client.GET('/indicators/{id}', { params: { path: { id } } }))
  return (await Promise.all(found)).map(({ data }) => data).filter((one) => one !== undefined)
}
