import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { PORTFOLIO_KINDS } from '~/api/words'
import { useYear } from '~/api/years'
import { ListTable } from '~/ui/data-table/list-table'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { usePortfolioColumns } from './portfolio-columns'
import { PortfolioDialog } from './portfolio-dialog'

/** Supervision groups and leaders' seats: who holds them, and which units of the year are theirs. */
export function PortfoliosPage() {
  const { t } = useTranslation('units')
  const year = useYear()
  const mayEdit = useCan('unit.edit')
  const [open, setOpen] = useState<string | null>(null)
  const list = api.useQuery(
    'get',
    '/portfolios',
    { params: { query: { year } } },
    { enabled: year !== undefined },
  )
  const portfolios = list.data?.items
  const columns = usePortfolioColumns(mayEdit ? setOpen : undefined)
  const chosen = portfolios?.find((portfolio) => portfolio.id === open)
  const close = () => setOpen(null)
  return (
    <>
      <PageHeader
        title={t('portfolio.title')}
        subtitle={year ? t('portfolio.subtitle', { year }) : undefined}
        actions={
          mayEdit && portfolios ? (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpen('new')}
            >
              {t('portfolio.add')}
            </Button>
          ) : undefined
        }
      />
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : portfolios ? (
        PORTFOLIO_KINDS.map((kind) => (
          <Panel key={kind} title={t(`portfolio.kind_${kind}`)} flush>
            <ListTable
              label={t(`portfolio.kind_${kind}`)}
              columns={columns}
              rows={portfolios.filter((portfolio) => portfolio.kind === kind)}
              rowKey={(row) => row.id}
              empty={<p>{t('portfolio.none')}</p>}
            />
          </Panel>
        ))
      ) : (
        <Loading />
      )}
      {open === 'new' && portfolios ? <PortfolioDialog taken={portfolios} onClose={close} /> : null}
      {chosen && portfolios ? (
        <PortfolioDialog taken={portfolios} portfolio={chosen} onClose={close} />
      ) : null}
    </>
  )
}
