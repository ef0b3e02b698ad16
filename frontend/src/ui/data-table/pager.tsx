import { Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './data-table.module.css'
import type { TableQuery } from './types'

interface PagerProps {
  query: TableQuery
  total: number
  exact: boolean
  onQuery: (patch: Partial<TableQuery>) => void
}

export function Pager({ query, total, exact, onQuery }: PagerProps) {
  const { t } = useTranslation()
  const from = (query.page - 1) * query.per_page + 1
  const to = Math.min(total, query.page * query.per_page)
  return (
    <div className={css.pager}>
      <p className={css.total} role="status">
        <span>{exact ? t('table.total', { total }) : t('table.total_at_least', { total })}</span>
        {total > 0 && from <= total ? (
          <span className="muted">{t('table.range', { from, to })}</span>
        ) : null}
      </p>
      <Pagination
        size="small"
        current={query.page}
        pageSize={query.per_page}
        total={total}
        showSizeChanger={total > 20}
        pageSizeOptions={[20, 50, 100, 200]}
        hideOnSinglePage={total <= 20}
        responsive
        onChange={(page, perPage) =>
          onQuery(perPage === query.per_page ? { page } : { page: 1, per_page: perPage })
        }
      />
    </div>
  )
}
