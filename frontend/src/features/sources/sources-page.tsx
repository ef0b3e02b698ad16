import { keepPreviousData } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import { useCan, useReach } from '~/api/session'
import { SOURCE_KINDS } from '~/api/words'
import { useYear } from '~/api/years'
import { Pager } from '~/ui/data-table/pager'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { NewSource } from './new-source'
import { parseSourcesSearch } from './search'
import { SourceCard } from './source-card'
import type { Source } from './source-draft'
import css from './sources.module.css'

interface SourcesPageProps {
  /** The files of a document, which belong to another feature. */
  files: (source: Source) => ReactNode
}

export function SourcesPage({ files }: SourcesPageProps) {
  const { t } = useTranslation(['sources', 'indicators', 'common'])
  const year = useYear()
  const mayEdit = useCan('source.edit')
  const reach = useReach()
  const { search, patch, filter } = useListSearch(parseSourcesSearch)
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const list = api.useQuery(
    'get',
    '/sources',
    { params: { query: { year, ...search } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  return (
    <>
      <PageHeader
        title={t('sources:title')}
        subtitle={year ? t(`sources:subtitle.${reach}`, { year }) : undefined}
        actions={mayEdit && year ? <NewSource year={year} /> : undefined}
      />
      <search className={css.filters}>
        <Input.Search
          aria-label={t('sources:search')}
          placeholder={t('sources:search')}
          allowClear
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onSearch={(value) => filter({ q: value.trim() || undefined })}
        />
        <Select
          aria-label={t('sources:any_kind')}
          placeholder={t('sources:any_kind')}
          allowClear
          value={search.kind}
          options={SOURCE_KINDS.map((value) => ({
            value,
            label: t(`indicators:source_kind.${value}`),
          }))}
          onChange={(kind) => filter({ kind })}
        />
      </search>
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : list.data ? (
        list.data.items.length > 0 ? (
          <>
            <ul className={css.list} aria-label={t('sources:table')}>
              {list.data.items.map((source) => (
                <SourceCard key={source.id} source={source} files={files} />
              ))}
            </ul>
            <Pager
              query={search}
              total={list.data.total}
              exact={list.data.total_is_exact}
              onQuery={patch}
            />
          </>
        ) : (
          <p className={css.empty}>{t('common:state.empty')}</p>
        )
      ) : (
        <Loading />
      )}
    </>
  )
}
