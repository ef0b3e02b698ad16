import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useSaving } from '~/api/use-saving'
import { useYear } from '~/api/years'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { CoverageItems } from './coverage-items'
import { CoverageTable } from './coverage-table'

/** Which tasks of a year have become indicators, by document and one by one. */
export function CoveragePage() {
  const { t } = useTranslation(['coverage', 'common'])
  const year = useYear()
  const { busy, save } = useSaving()
  const list = api.useQuery(
    'get',
    '/years/{year}/coverage',
    { params: { path: { year: year ?? 0 } } },
    { enabled: year !== undefined },
  )
  return (
    <>
      <PageHeader
        title={t('coverage:title')}
        subtitle={year ? t('coverage:subtitle', { year }) : undefined}
        actions={
          year ? (
            <Button
              icon={<DownloadOutlined aria-hidden />}
              loading={busy !== null}
              onClick={() =>
                void save(`/api/v1/years/${year}/coverage/export`, `coverage-${year}.xlsx`)
              }
            >
              {t('common:action.export_xlsx')}
            </Button>
          ) : undefined
        }
      />
      <Panel title={t('coverage:by_source')} flush>
        {list.error ? (
          <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
        ) : list.data ? (
          <CoverageTable sources={list.data.items} />
        ) : (
          <Loading />
        )}
      </Panel>
      <CoverageItems year={year} sources={list.data?.items ?? []} />
    </>
  )
}
