import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { oneOf, pageOf, sortOf, uuidOf } from '~/api/search-words'
import { useCan } from '~/api/session'
import { ROLE_CODES } from '~/api/words'
import { RoleSelect } from '~/pickers/role-select'
import { UnitSelect } from '~/pickers/unit-select'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { PageHeader } from '~/ui/page-header'
import { GiveDialog } from './give-dialog'
import { type GrantStep, GrantStepDialog } from './grant-step-dialog'
import { useGrantColumns } from './grants-columns'
import css from './people.module.css'

const STATES = ['awaiting', 'future', 'holding', 'ended', 'refused'] as const
const SORTS = ['person', 'role', 'unit', 'from_on']

const parse = (raw: Record<string, unknown>) => ({
  state: oneOf(STATES, raw.state),
  role: oneOf(ROLE_CODES, raw.role),
  unit_id: uuidOf(raw.unit_id),
  portfolio_id: uuidOf(raw.portfolio_id),
  person_id: uuidOf(raw.person_id),
  ...pageOf(raw),
  sort: sortOf(SORTS, raw.sort),
})

/** Who holds, held or will hold what; what waits for a second administrator stands at hand. */
export function GrantsPage() {
  const { t } = useTranslation(['people', 'common'])
  const { search, patch, filter, reset } = useListSearch(parse)
  const [step, setStep] = useState<GrantStep>()
  const [giving, setGiving] = useState(false)
  const mayGive = useCan('grant.edit')
  const readsUnits = useCan('unit.read')
  const list = api.useQuery(
    'get',
    '/grants',
    { params: { query: search } },
    { placeholderData: keepPreviousData },
  )
  const columns = useGrantColumns(list.data?.items, setStep)
  return (
    <>
      <PageHeader
        title={t('people:grants.title')}
        subtitle={t('people:grants.subtitle')}
        actions={
          mayGive ? (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setGiving(true)}
            >
              {t('people:give.button')}
            </Button>
          ) : null
        }
      />
      <DataTable
        {...listProps(list)}
        tableId="grants"
        label={t('people:grants.title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.person.name}
        query={search}
        onQuery={patch}
        filters={
          <search className={css.filters}>
            <Select
              aria-label={t('people:any_state')}
              placeholder={t('people:any_state')}
              allowClear
              value={search.state}
              options={STATES.map((value) => ({ value, label: t(`people:state.${value}`) }))}
              onChange={(state) => filter({ state })}
            />
            <RoleSelect
              aria-label={t('people:any_role')}
              placeholder={t('people:any_role')}
              value={search.role}
              onChange={(role) => filter({ role })}
            />
            {readsUnits ? (
              <UnitSelect
                aria-label={t('people:any_unit')}
                placeholder={t('people:any_unit')}
                value={search.unit_id}
                onChange={(unit_id) => filter({ unit_id })}
              />
            ) : null}
            {reset ? <Button onClick={reset}>{t('common:action.reset')}</Button> : null}
          </search>
        }
        onReset={reset}
      />
      {giving ? <GiveDialog onClose={() => setGiving(false)} /> : null}
      {step ? <GrantStepDialog step={step} onClose={() => setStep(undefined)} /> : null}
    </>
  )
}
