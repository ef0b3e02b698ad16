import { KeyOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { oneOf, pageOf, sortOf, textOf, uuidOf } from '~/api/search-words'
import { useCan } from '~/api/session'
import { ROLE_CODES } from '~/api/words'
import { paths } from '~/app/paths'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { LinkButton } from '~/ui/link-button'
import { PageHeader } from '~/ui/page-header'
import { usePeopleColumns } from './people-columns'
import { PeopleFilters } from './people-filters'
import { PersonDialog } from './person-dialog'

const SORTS = ['name', 'account', 'unit', 'created_at']

const parse = (raw: Record<string, unknown>) => ({
  q: textOf(raw.q),
  unit_id: uuidOf(raw.unit_id),
  role: oneOf(ROLE_CODES, raw.role),
  active: oneOf(['true', 'false'] as const, String(raw.active)),
  ...pageOf(raw),
  sort: sortOf(SORTS, raw.sort),
})

export function PeoplePage() {
  const { t } = useTranslation('people')
  const { search, patch, filter, reset } = useListSearch(parse)
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
        {...listProps(list)}
        tableId="people"
        label={t('title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        query={search}
        onQuery={patch}
        filters={<PeopleFilters search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
      />
      {entering ? <PersonDialog onClose={() => setEntering(false)} /> : null}
    </>
  )
}
