import { keepPreviousData } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { actionOf, useReason } from '~/ui/allowed'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { type Offer, useCarryOverColumns } from './carry-over-columns'
import { CarryOverFilters } from './carry-over-filters'
import { CARRY_OVER_FILTERS, parseCarryOverSearch } from './carry-over-search'
import css from './indicators.module.css'
import { TakeOver } from './take-over'

const NOTHING: ReadonlyMap<string, Offer> = new Map()

/** What the year before left unfinished, to be taken over as drafts. */
export function CarryOverPage() {
  const { t } = useTranslation('indicators')
  const reasonText = useReason()
  const { year: inPath = '' } = useParams({ strict: false })
  const year = Number(inPath)
  const { search, patch, reset } = useListSearch(parseCarryOverSearch)
  const columns = useCarryOverColumns()
  // What was ticked under other filters is out of sight: it must not be taken over unseen.
  const shown = JSON.stringify([year, ...CARRY_OVER_FILTERS.map((key) => search[key])])
  const [ticked, setTicked] = useState({ shown, rows: NOTHING })
  if (ticked.shown !== shown) setTicked({ shown, rows: NOTHING })
  const selected = ticked.shown === shown ? ticked.rows : NOTHING
  const one = api.useQuery('get', '/years/{year}', { params: { path: { year } } })
  const list = api.useQuery(
    'get',
    '/years/{year}/carry-over',
    { params: { path: { year }, query: { ...search } } },
    { placeholderData: keepPreviousData },
  )
  if (one.error) {
    return <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
  }
  if (!one.data) return <Loading />
  const take = actionOf(one.data, 'indicator.carry_over')
  const last = year - 1
  return (
    <>
      <PageHeader
        title={t('carry.title', { last })}
        subtitle={t('carry.subtitle', { last, year })}
        actions={
          <LinkButton
            render={(props) => (
              <Link {...props} to={paths.year} params={{ year: String(year) }} search={{ year }} />
            )}
          >
            {t('carry.back', { year })}
          </LinkButton>
        }
      />
      <div className={css.spaced}>
        {take?.allowed ? (
          <Notice tone="info">
            <p>{t('carry.hint')}</p>
          </Notice>
        ) : (
          <Notice tone="warn" title={t('carry.closed')}>
            {take ? <p>{reasonText(take.reason)}</p> : null}
          </Notice>
        )}
      </div>
      <DataTable
        {...listProps(list)}
        tableId="carry-over"
        label={t('carry.table')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        query={search}
        onQuery={patch}
        selection={
          take?.allowed ? { selected, onChange: (rows) => setTicked({ shown, rows }) } : undefined
        }
        batchActions={
          <TakeOver
            year={year}
            rows={[...selected.values()]}
            onDone={() => setTicked({ shown, rows: NOTHING })}
          />
        }
        filters={<CarryOverFilters search={search} onPatch={patch} onReset={reset} />}
        onReset={reset}
        nothing={t('carry.nothing', { last })}
      />
    </>
  )
}
