import { FilesPanel } from '~/features/evidence/files-panel'
import { DetailPage } from '~/features/indicators/detail-page'
import { actionOf } from '~/ui/allowed'

/** An indicator with its files: two features meet here, since neither knows the other. */
export function IndicatorPage() {
  return (
    <DetailPage
      files={(indicator) => (
        <FilesPanel
          subject={{ kind: 'indicator', id: indicator.id }}
          change={actionOf(indicator, 'indicator.edit')}
          heading="h2"
        />
      )}
    />
  )
}
