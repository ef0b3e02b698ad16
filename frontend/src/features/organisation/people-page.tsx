import { KeyOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { ROLE_CODES } from '~/api/words'
import { paths } from '~/app/paths'
import { DataTable } from '~/ui/data-table/data-table'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { anId, aText, oneOf, useListSearch } from '~/ui/list-search'
import { PageHeader } from '~/ui/page-header'
import { usePeopleColumns } from './people-columns'
import { PeopleFilters } from './people-filters'
import { PersonDialog } from './person-dialog'

const READERS = {
  q: aText,
  unit_id: anId,
  role: oneOf(ROLE_CODES),
  active: oneOf(['true', 'false']),
}
const SORTS = ['name', 'account', 'unit', 'created_at']

export function PeoplePage() {
  const { t } = useTranslation('people')
  const { search, patch, filter, reset } = useListSearch(READERS, SORTS)
  const columns = usePeopleColumns()
  const mayEdit = useCan('person.edit')
  const [entering, setEntering] = useState(false)
  const { active, ...asked } = search
  const list = api.useQuery(
    'get',
    '/people',
    { params: { query: { ...asked, active: active && active === 'true' } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          mayEdit ? (
            <>
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => setEntering(true)}
              >
                {t('enter')}
              </Button>
              <LinkButton
                icon={<UploadOutlined aria-hidden />}
                render={(props) => <Link {...props} to={paths.importPeople} />}
              >
                {t('import')}
              </LinkButton>
              <LinkButton
                icon={<KeyOutlined aria-hidden />}
                render={(props) => <Link {...props} to={paths.issueCodes} />}
              >
                {t('codes')}
              </LinkButton>
            </>
          ) : null
        }
      />
      <DataTable
        tableId="people"
        label={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        loading={list.isFetching}
        failure={
          list.error ? (
            <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
          ) : undefined
        }
        query={search}
        onQuery={patch}
        total={list.data && { count: list.data.total, exact: list.data.total_is_exact }}
        filters={<PeopleFilters search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
      />
      {entering ? <PersonDialog onClose={() => setEntering(false)} /> : null}
    </>
  )
}
