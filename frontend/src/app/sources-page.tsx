import { FilesPanel } from '~/features/evidence/files-panel'
import { SourcesPage as Page } from '~/features/sources/sources-page'
import { actionOf } from '~/ui/allowed'

/** The documents with their files: two features meet here, since neither knows the other. */
export function SourcesPage() {
  return (
    <Page
      files={(source) => (
        <FilesPanel
          subject={{ kind: 'source', id: source.id }}
          change={actionOf(source, 'source.edit')}
          heading="h2"
        />
      )}
    />
  )
}
