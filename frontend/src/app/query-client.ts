import { hashKey, QueryClient } from '@tanstack/react-query'
import { onBehalfChanged } from '~/api/on-behalf'
import { asProblem } from '~/api/problem'
import { sessionQuery } from '~/api/session'

const SESSION = hashKey(sessionQuery.queryKey)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the client did wrong stays wrong; only the network and the server may recover, and a request whose loan
      // had ended is made once more in one's own name: the client has dropped the loan by then.
      retry: (count, error) => {
        const { status, code } = asProblem(error)
        if (code === 'delegation.not_held') return count < 1
        return (status === 0 || status >= 500) && count < 2
      },
      retryDelay: (count) => 500 * 2 ** count,
    },
    mutations: { retry: false },
  },
})

/*
 * Whoever changes the post they act under must not go on reading what the other post showed. A loan that merely ended
 * leaves the page as it stands, with whatever has been typed into it, and reads anew.
 */
onBehalfChanged((change) => {
  const isSession = ({ queryHash }: { queryHash: string }) => queryHash === SESSION
  void queryClient.invalidateQueries({ predicate: isSession })
  const others = { predicate: (query: { queryHash: string }) => !isSession(query) }
  if (change === 'chosen') void queryClient.resetQueries(others)
  else void queryClient.invalidateQueries(others)
})
