import { FilesPanel } from '~/features/evidence/files-panel'
import { DetailPage } from '~/features/indicators/detail-page'
import { PlanTab } from '~/features/nodes/plan-tab'
import { YearEndTab } from '~/features/nodes/year-end-tab'
import { Acknowledge } from '~/features/reviews/acknowledge'
import { IndicatorActions } from '~/features/reviews/indicator-actions'
import { TrailTab } from '~/features/reviews/trail-tab'
import { actionOf } from '~/ui/allowed'

/** An indicator with its files, its review, its node plan and the end of its year: four features meet here, since none knows the others. */
export function IndicatorPage() {
  return (
    <DetailPage
      actions={(indicator) => <IndicatorActions indicator={indicator} />}
      acknowledge={(props) => <Acknowledge {...props} />}
      reviews={(indicator) => <TrailTab indicator={indicator} />}
      nodes={(indicator) => <PlanTab indicator={indicator} />}
      yearEnd={(indicator) => <YearEndTab indicator={indicator} />}
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
