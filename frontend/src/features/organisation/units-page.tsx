import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { useCan } from '~/api/session'
import { useYear } from '~/api/years'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { PageHeader } from '~/ui/page-header'
import { AssignDialog } from './assign-dialog'
import { NewUnitDialog } from './new-unit-dialog'
import { UnitFiles } from './unit-files'
import type { UnitRow } from './unit-types'
import { useUnitsColumns } from './units-columns'
import { UnitsFilters } from './units-filters'
import { parseUnitsSearch, UNIT_FILTERS } from './units-search'

const NOTHING: ReadonlyMap<string, UnitRow> = new Map()

/** The roster of the year in the address. */
export function UnitsPage() {
  const { t } = useTranslation(['units', 'common'])
  const year = useYear()
  const { search, patch, reset } = useListSearch(parseUnitsSearch)
  const columns = useUnitsColumns()
  const mayEdit = useCan('unit.edit')
  const [dialog, setDialog] = useState<'new' | 'assign' | null>(null)
  // What was ticked under other filters is out of sight: it must not be moved unseen.
  const shown = JSON.stringify([year, ...UNIT_FILTERS.map((key) => search[key])])
  const [ticked, setTicked] = useState({ shown, rows: NOTHING })
  if (ticked.shown !== shown) setTicked({ shown, rows: NOTHING })
  const selected = ticked.shown === shown ? ticked.rows : NOTHING
  const list = api.useQuery(
    'get',
    '/units',
    { params: { query: { ...search, year } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )

  return (
    <>
      <PageHeader
        title={t('units:list.title')}
        subtitle={year ? t('units:list.subtitle', { year }) : undefined}
        actions={
          mayEdit && year ? (
            <>
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => setDialog('new')}
              >
                {t('units:new.title')}
              </Button>
              <UnitFiles year={year} />
            </>
          ) : undefined
        }
      />
      <DataTable
        {...listProps(list)}
        tableId="units"
        label={t('units:list.table')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        query={search}
        onQuery={patch}
        selection={
          mayEdit ? { selected, onChange: (rows) => setTicked({ shown, rows }) } : undefined
        }
        batchActions={
          <Button type="primary" size="small" onClick={() => setDialog('assign')}>
            {t('units:assign.open')}
          </Button>
        }
        filters={<UnitsFilters year={year} search={search} onPatch={patch} onReset={reset} />}
        onReset={reset}
      />
      {dialog === 'new' && year ? (
        <NewUnitDialog year={year} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'assign' && year ? (
        <AssignDialog
          year={year}
          units={[...selected.values()]}
          onDone={() => setTicked({ shown, rows: NOTHING })}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  )
}
