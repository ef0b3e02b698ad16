import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { asProblem } from '~/api/problem'
import { useYear } from '~/api/years'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { UnitWeights } from './unit-weights'
import { useUnitIndicators } from './use-unit-indicators'

/** The weights of one unit's indicators, to be set together. */
export function UnitWeightsPage() {
  const { t } = useTranslation('weights')
  const { unit = '' } = useParams({ strict: false })
  const year = useYear()
  const list = useUnitIndicators(year, unit)
  if (list.error) {
    return <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
  }
  if (!list.data) return <Loading />
  const [first] = list.data
  return (
    <>
      <PageHeader
        title={first?.lead_unit ? t('edit.title', { unit: first.lead_unit.name }) : t('edit')}
        subtitle={year ? t('edit.subtitle', { year }) : undefined}
      />
      <Panel flush>
        {first ? (
          <UnitWeights key={`${year} ${unit}`} rows={list.data} />
        ) : (
          <p className="muted">{t('edit.nothing')}</p>
        )}
      </Panel>
    </>
  )
}
