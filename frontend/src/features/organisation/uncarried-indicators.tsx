import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import type { components } from '~/api/schema.gen'
import { pageOf } from '~/api/search-words'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import type { Column } from '~/ui/data-table/types'
import css from './people.module.css'

type Uncarried = components['schemas']['UncarriedIndicator']

const parse = (raw: Record<string, unknown>): ReturnType<typeof pageOf> => pageOf(raw)

/** Indicators whose responsible person is gone, or was never named. */
export function UncarriedIndicators({ year }: { year: number }) {
  const { t } = useTranslation(['people', 'common'])
  const { search, patch } = useListSearch(parse)
  const { page, per_page } = search
  const list = api.useQuery(
    'get',
    '/vacancies/indicators',
    { params: { query: { year, page, per_page } } },
    { placeholderData: keepPreviousData },
  )
  const mayAssign = useCan('indicator.assign')
  const columns = useMemo<Column<Uncarried>[]>(
    () => [
      {
        key: 'code',
        title: t('people:column.code'),
        width: '7rem',
        compact: true,
        render: ({ code }) => code,
      },
      {
        key: 'title',
        title: t('people:column.indicator'),
        primary: true,
        width: '36%',
        render: ({ id, title }) => (
          <Link to={paths.indicator} params={{ id }} data-row-link>
            {title}
          </Link>
        ),
      },
      {
        key: 'unit',
        title: t('people:column.lead_unit'),
        render: ({ lead_unit }) => lead_unit?.name ?? t('common:state.none'),
      },
      {
        key: 'person',
        title: t('people:column.was'),
        render: ({ person }) =>
          person ? (
            <Link to={paths.person} params={{ id: person.id }}>
              {person.name}
            </Link>
          ) : (
            <span className="muted">{t('people:vacancies.never')}</span>
          ),
      },
      {
        key: 'why',
        title: t('people:column.why'),
        render: ({ person, closed }) =>
          t(
            closed
              ? 'people:vacancies.closed'
              : person
                ? 'people:vacancies.no_post'
                : 'people:vacancies.unnamed',
          ),
      },
      ...(mayAssign
        ? [
            {
              key: 'reassign',
              title: t('people:column.actions'),
              width: '6rem',
              render: ({ id }: Uncarried) => (
                <Link to={paths.indicator} params={{ id }} search={{ assign: 1 }}>
                  {t('people:vacancies.reassign')}
                </Link>
              ),
            },
          ]
        : []),
    ],
    [t, mayAssign],
  )
  return (
    <>
      <h2 className={css.heading}>{t('people:vacancies.indicators')}</h2>
      <DataTable
        {...listProps(list)}
        tableId="uncarried"
        label={t('people:vacancies.indicators')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        query={search}
        onQuery={patch}
        nothing={t('people:vacancies.no_indicators')}
      />
    </>
  )
}
