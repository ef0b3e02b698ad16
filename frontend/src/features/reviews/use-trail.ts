import { api } from '~/api/client'

/** The steps of one indicator's review. */
export const useTrail = (id: string) =>
  api.useQuery('get', '/indicators/{id}/reviews', { params: { path: { id } } })
