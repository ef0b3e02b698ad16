import { App, ConfigProvider } from 'antd'
import { useMemo } from 'react'
import { useCan, useSession } from '~/api/session'
import { useYear } from '~/api/years'
import { Screen } from '~/features/nodes/screen'
import { useStill } from '~/ui/media'
import { FailurePage } from './failure-page'
import { PendingPage } from './pending-page'
import { SessionLostDialog } from './session-lost-dialog'
import { themeOf } from './theme'

/** The big screen: a page without menu and bar, dark whatever the person prefers elsewhere. */
export function ScreenPage() {
  const session = useSession()
  const reads = useCan('node.read')
  const year = useYear()
  const still = useStill()
  const theme = useMemo(() => themeOf(true, false, still), [still])
  if (!session) return null
  if (!reads) return <FailurePage kind="403" />
  return (
    <App component={false}>
      <ConfigProvider theme={theme}>
        {year ? <Screen year={year} /> : <PendingPage />}
      </ConfigProvider>
      <SessionLostDialog account={session.person.account} />
    </App>
  )
}
