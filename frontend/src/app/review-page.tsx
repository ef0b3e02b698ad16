import { FilesPanel } from '~/features/evidence/files-panel'
import { DetailBasic } from '~/features/indicators/detail-basic'
import { ReviewPage as Page } from '~/features/reviews/review-page'

/** A review with the indicator's own words and files: three features meet here, since none knows the others. */
export function ReviewPage() {
  return (
    <Page
      facts={(indicator) => (
        <>
          <DetailBasic
            indicator={indicator}
            // Vague wording is told among the grounds of a low target.
            advice={indicator.advice.filter(({ kind }) => kind !== 'vague')}
          />
          <FilesPanel
            subject={{ kind: 'indicator', id: indicator.id }}
            change={undefined}
            heading="h3"
          />
        </>
      )}
    />
  )
}
