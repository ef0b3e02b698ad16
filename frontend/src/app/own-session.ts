import { asProblem } from '~/api/problem'
import { sessionQuery } from '~/api/session'
import { queryClient } from './query-client'

/** Once more without the loan where the loan is what was refused: the client has dropped it by then. */
export async function ownSession() {
  try {
    return await queryClient.ensureQueryData(sessionQuery)
  } catch (error) {
    if (asProblem(error).code !== 'delegation.not_held') throw error
    return queryClient.ensureQueryData(sessionQuery)
  }
}
