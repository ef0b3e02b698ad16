import { FailurePage } from './failure-page'

export function NotFoundPage() {
  return (
    <main>
      <FailurePage kind="404" />
    </main>
  )
}
