import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useReach } from '~/api/session'
import { useYear } from '~/api/years'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { OwnWeights } from './own-weights'
import { WeightsTable } from './weights-table'

/** Whether the weights of each unit of the year add up. */
export function WeightsPage() {
  const { t } = useTranslation('weights')
  const year = useYear()
  const reach = useReach()
  const totals = api.useQuery(
    'get',
    '/years/{year}/unit-totals',
    { params: { path: { year: year ?? 0 } } },
    { enabled: year !== undefined },
  )
  return (
    <>
      <PageHeader title={t('title')} subtitle={year ? t('subtitle', { year }) : undefined} />
      {totals.error ? (
        <Failure coded={asProblem(totals.error)} onRetry={() => void totals.refetch()} />
      ) : !totals.data ? (
        <Loading />
      ) : reach === 'unit' ? (
        <OwnWeights units={totals.data.items} />
      ) : (
        <WeightsTable year={year} totals={totals.data} />
      )}
    </>
  )
}
