import { EntryFiles } from '~/features/evidence/entry-files'
import { FilesPanel } from '~/features/evidence/files-panel'
import { HeldFiles } from '~/features/evidence/held-files'
import { SendFiles } from '~/features/evidence/send-files'
import type { JournalFiles } from '~/features/nodes/journal-types'
import { NodePage as Page } from '~/features/nodes/node-page'

/** Whether its files may be changed is settled where the report is written. */
const MAY = { action: 'report.edit', allowed: true }

const JOURNAL: JournalFiles = {
  choose: (files, onChange) => <HeldFiles files={files} onChange={onChange} />,
  send: (id, files) => <SendFiles subject={{ kind: 'journal', id }} files={files} />,
  shown: (id, of, adds) => <EntryFiles subject={{ kind: 'journal', id }} of={of} adds={adds} />,
}

/** A node with the evidence of its reports and the files of its journal: two features meet here, since neither knows the other. */
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
      journal={JOURNAL}
    />
  )
}
