import { keepPreviousData } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { useReach, useSession } from '~/api/session'
import { useYear } from '~/api/years'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { PageHeader } from '~/ui/page-header'
import { ReportPanel } from './report-panel'
import { ReportParts } from './report-parts'
import { parseReportSearch, stateOf, waitingFor } from './report-search'
import type { Step } from './report-steps'
import type { ListedReport } from './report-types'
import { useReportsColumns } from './reports-columns'
import { ReportsFilters } from './reports-filters'
import { StepMany } from './step-many'
import { StepRefusals } from './step-refusals'
import { useSteps } from './use-steps'
import { useTicked } from './use-ticked'

/** The reports that wait for oneself, or for others; what waits longest comes first. */
export function ReportsPage({ files }: { files: (report: string) => ReactNode }) {
  const { t } = useTranslation('reports')
  const year = useYear()
  const reach = useReach()
  const permissions = useSession()?.permissions ?? []
  const { search, patch, filter } = useListSearch(parseReportSearch)
  const [open, setOpen] = useState<string>()
  const columns = useReportsColumns(open, setOpen)
  const { busy, refused, take } = useSteps()
  const waits = waitingFor((permission) => permissions.includes(permission))
  const part = search.state ?? waits[0] ?? 'all'
  const { q, unit_id, section_id, page, per_page } = search
  // Where one stands among the parts is no filter to be taken away.
  const reset =
    (q ?? unit_id ?? section_id)
      ? () => filter({ q: undefined, unit_id: undefined, section_id: undefined })
      : undefined
  const query = { year, q, unit_id, section_id, page, per_page, state: stateOf(part) }
  const list = api.useQuery(
    'get',
    '/reports',
    { params: { query } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  const { rows, tick, clear } = useTicked(query, list.data?.items)
  const onTick = (selected: ReadonlyMap<string, ListedReport>) => {
    tick(selected)
    // A file that was saved rather than looked at counts as opened too.
    void list.refetch()
  }
  const takeMany = async (step: Step, fit: readonly ListedReport[]) => {
    const named = fit.map(({ id, version, node, indicator }) => ({
      id,
      version,
      name: `${indicator.code} ${node.title}`,
    }))
    if (await take(step, named)) clear()
  }
  return (
    <>
      <PageHeader
        title={t('queue.title')}
        subtitle={year ? t(`queue.subtitle.${reach}`, { year }) : undefined}
      />
      <ReportParts
        year={year}
        search={search}
        part={part}
        onChoose={(state) => filter({ state })}
      />
      <StepRefusals refused={refused} />
      <DataTable
        {...listProps(list)}
        tableId="reports"
        label={t('queue.table')}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ node }) => node.title}
        query={search}
        onQuery={patch}
        selection={
          waits.length > 0
            ? {
                selected: new Map(rows.map((row) => [row.id, row])),
                onChange: onTick,
              }
            : undefined
        }
        batchActions={
          <StepMany rows={rows} busy={busy} onTake={(step, fit) => void takeMany(step, fit)} />
        }
        below={(row) => (row.id === open ? <ReportPanel row={row} files={files} /> : null)}
        filters={<ReportsFilters search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
        nothing={t(`queue.nothing.${part}`)}
      />
    </>
  )
}
