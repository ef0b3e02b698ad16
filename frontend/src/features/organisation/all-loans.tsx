import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import type { components } from '~/api/schema.gen'
import { oneOf, pageOf, sortOf, uuidOf } from '~/api/search-words'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf, anyAction } from '~/ui/allowed'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import type { Column } from '~/ui/data-table/types'
import { EndLoanDialog } from './end-loan-dialog'
import css from './people.module.css'
import { PostState } from './post-state'
import { usePostText } from './post-text'
import { useTermText } from './term-text'

type Loan = components['schemas']['Delegation']

const STATES = ['future', 'holding', 'ended'] as const
const SORTS = ['from_on', 'to_on']

const parse = (raw: Record<string, unknown>) => ({
  state: oneOf(STATES, raw.state),
  person_id: uuidOf(raw.person_id),
  ...pageOf(raw),
  sort: sortOf(SORTS, raw.sort),
})

/** Who lends what to whom, in the whole city. */
export function AllLoans() {
  const { t } = useTranslation('people')
  const postText = usePostText()
  const termText = useTermText()
  const { search, patch, filter, reset } = useListSearch(parse)
  const [ending, setEnding] = useState<Loan>()
  const list = api.useQuery(
    'get',
    '/delegations',
    { params: { query: search } },
    { placeholderData: keepPreviousData },
  )
  const readsPeople = useCan('person.read')
  const acts = anyAction(list.data?.items ?? [])
  const columns = useMemo<Column<Loan>[]>(() => {
    const person = ({ id, name }: Loan['from']) =>
      readsPeople ? (
        <Link to={paths.person} params={{ id }}>
          {name}
        </Link>
      ) : (
        name
      )
    const shown: Column<Loan>[] = [
      {
        key: 'post',
        title: t('column.post'),
        primary: true,
        width: '28%',
        render: ({ post }) => postText(post),
      },
      { key: 'from', title: t('loans.from'), render: ({ from }) => person(from) },
      { key: 'to', title: t('loans.to'), render: ({ to }) => person(to) },
      {
        key: 'from_on',
        title: t('column.term'),
        sort: 'from_on',
        width: '14rem',
        render: (loan) => termText(loan),
      },
      {
        key: 'state',
        title: t('column.state'),
        width: '6rem',
        compact: true,
        render: ({ state }) => <PostState state={state} />,
      },
    ]
    if (acts) {
      shown.push({
        key: 'actions',
        title: t('column.actions'),
        width: '8rem',
        empty: ({ state }) => state === 'ended',
        render: (loan) =>
          loan.state === 'ended' ? null : (
            <ActionButton
              size="small"
              action={actionOf(loan, 'delegation.edit')}
              onClick={() => setEnding(loan)}
            >
              {t('loans.end')}
            </ActionButton>
          ),
      })
    }
    return shown
  }, [t, postText, termText, readsPeople, acts])
  return (
    <>
      <h2 className={css.heading}>{t('loans.all')}</h2>
      <DataTable
        {...listProps(list)}
        tableId="loans"
        label={t('loans.all')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.to.name}
        query={search}
        onQuery={patch}
        filters={
          <search className={css.filters}>
            <Select
              aria-label={t('any_state')}
              placeholder={t('any_state')}
              allowClear
              value={search.state}
              options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
              onChange={(state) => filter({ state })}
            />
          </search>
        }
        onReset={reset}
      />
      {ending ? <EndLoanDialog loan={ending} onClose={() => setEnding(undefined)} /> : null}
    </>
  )
}
