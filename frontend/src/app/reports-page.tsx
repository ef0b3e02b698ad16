import { FilesPanel } from '~/features/evidence/files-panel'
import { ReportsPage as Page } from '~/features/nodes/reports-page'

/** The reports with their evidence: two features meet here, since neither knows the other. */
export function ReportsPage() {
  return (
    <Page
      files={(id) => (
        <FilesPanel subject={{ kind: 'report', id }} change={undefined} heading="h3" />
      )}
    />
  )
}
