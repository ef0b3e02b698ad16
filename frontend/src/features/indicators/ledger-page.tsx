import { ImportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { useCan, useReach } from '~/api/session'
import { useYear, useYearTakes } from '~/api/years'
import { paths } from '~/app/paths'
import { usePrintSelected } from '~/print/use-print-selected'
import { ActionFold } from '~/ui/action-fold'
import { cityTime } from '~/ui/city-time'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { LinkButton } from '~/ui/link-button'
import { PageHeader } from '~/ui/page-header'
import { BatchActions } from './batch-actions'
import { ExportButtons } from './export-buttons'
import { type IndicatorRow, useLedgerColumns } from './ledger-columns'
import { LedgerFilters } from './ledger-filters'
import { LedgerTotals } from './ledger-totals'
import { FILTERS, parseLedgerSearch } from './search'

interface LedgerPageProps {
  /** What else can be done with ticked rows, which belongs to another feature; told which of them it was done with. */
  batch: (rows: IndicatorRow[], onDone: (ids: ReadonlySet<string>) => void) => ReactNode
}

const NOTHING: ReadonlyMap<string, IndicatorRow> = new Map()

export function LedgerPage({ batch }: LedgerPageProps) {
  const { t } = useTranslation(['indicators', 'common'])
  const year = useYear()
  const { search, patch, reset } = useListSearch(parseLedgerSearch)
  const reach = useReach()
  // What was ticked under other filters is out of sight: it must not be copied or printed unseen.
  const shown = JSON.stringify([year, ...FILTERS.map((key) => search[key])])
  const [ticked, setTicked] = useState({ shown, rows: NOTHING })
  if (ticked.shown !== shown) setTicked({ shown, rows: NOTHING })
  const selected = ticked.shown === shown ? ticked.rows : NOTHING
  const { printing, printSelected } = usePrintSelected()
  const takes = useYearTakes(year)
  const may = {
    create: takes('indicator.create'),
    import: takes('indicator.import'),
    export: useCan('indicator.export'),
    carryOver: takes('indicator.carry_over'),
  }
  const list = api.useQuery(
    'get',
    '/indicators',
    { params: { query: { ...search, year } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  const total = list.data?.total ?? 0
  // Ticked rows may stand on several pages: on paper they are one list.
  const rows = printing ? [...selected.values()] : list.data?.items
  const lit = search.light !== undefined || (rows?.some(({ light }) => light) ?? false)
  const columns = useLedgerColumns(lit)

  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('indicators:ledger.title')}
          subtitle={year ? t(`indicators:ledger.subtitle.${reach}`, { year }) : undefined}
          actions={
            <>
              {may.create ? (
                <LinkButton
                  type="primary"
                  icon={<PlusOutlined aria-hidden />}
                  render={(props) => <Link {...props} to={paths.newIndicator} />}
                >
                  {t('indicators:ledger.create')}
                </LinkButton>
              ) : null}
              {may.import ? (
                <LinkButton
                  icon={<ImportOutlined aria-hidden />}
                  render={(props) => <Link {...props} to={paths.importIndicators} />}
                >
                  {t('indicators:ledger.import')}
                </LinkButton>
              ) : null}
              <ActionFold
                label={t(may.export ? 'indicators:ledger.export_print' : 'common:action.print')}
              >
                {may.export && year ? <ExportButtons year={year} search={search} /> : null}
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                  {t('common:action.print')}
                </Button>
              </ActionFold>
            </>
          }
        />
      </div>
      <div className="print-only">
        <p className="print-title">{t('indicators:ledger.print_heading', { year: year ?? '' })}</p>
        <p className="print-note">
          {t(printing ? 'indicators:ledger.print_note_selected' : 'indicators:ledger.print_note', {
            reach: t(`common:reach.${reach}`),
            at: cityTime(new Date()),
            total: printing ? selected.size : total,
            shown: rows?.length ?? 0,
          })}
        </p>
      </div>
      <LedgerTotals year={year} search={search} />
      <DataTable
        {...listProps(list)}
        tableId="ledger"
        label={t('indicators:ledger.table')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        query={search}
        onQuery={patch}
        selection={{ selected, onChange: (rows) => setTicked({ shown, rows }) }}
        batchActions={
          <>
            {batch([...selected.values()], (ids) => {
              const left = [...selected].filter(([id]) => !ids.has(id))
              setTicked({ shown, rows: new Map(left) })
            })}
            <BatchActions
              rows={[...selected.values()]}
              onPrint={printSelected}
              onChanged={() => setTicked({ shown, rows: NOTHING })}
            />
          </>
        }
        filters={<LedgerFilters year={year} search={search} onPatch={patch} onReset={reset} />}
        onReset={reset}
        nothing={
          <>
            <p>{t(`indicators:ledger.nothing.${reach}`)}</p>
            {may.carryOver && year ? (
              <Link to={paths.carryOver} params={{ year: String(year) }} search={{ year }}>
                {t('indicators:carry.from_ledger')}
              </Link>
            ) : null}
          </>
        }
      />
    </>
  )
}
