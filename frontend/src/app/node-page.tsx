import { FilesPanel } from '~/features/evidence/files-panel'
import { NodePage as Page } from '~/features/nodes/node-page'

/** Whether its files may be changed is settled where the report is written. */
const MAY = { action: 'report.edit', allowed: true }

/** A node with the evidence of its reports: two features meet here, since neither knows the other. */
export function NodePage() {
  return (
    <Page
      files={(id, of) => (
        <FilesPanel subject={{ kind: 'report', id }} change={undefined} heading="h4" of={of} />
      )}
      evidence={(id, begin) => (
        <FilesPanel
          subject={
            id
              ? { kind: 'report', id }
              : { kind: 'report', begin: async () => ({ kind: 'report', id: await begin() }) }
          }
          change={MAY}
          heading="h3"
        />
      )}
    />
  )
}
