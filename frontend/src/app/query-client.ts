import { QueryClient } from '@tanstack/react-query'
import { asProblem } from '~/api/problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the client did wrong stays wrong; only the network and the server may recover.
      retry: (count, error) => {
        const { status } = asProblem(error)
        return (status === 0 || status >= 500) && count < 2
      },
      retryDelay: (count) => 500 * 2 ** count,
    },
    mutations: { retry: false },
  },
})
