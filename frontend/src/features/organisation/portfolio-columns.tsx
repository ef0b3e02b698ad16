import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import type { Column } from '~/ui/data-table/types'
import type { Portfolio } from './unit-types'
import css from './units.module.css'

export function usePortfolioColumns(onEdit?: (id: string) => void): Column<Portfolio>[] {
  const { t } = useTranslation('units')
  const columns: Column<Portfolio>[] = [
    {
      key: 'number',
      title: t('portfolio.number'),
      width: '4rem',
      render: (row) => row.number,
    },
    { key: 'name', title: t('portfolio.name'), primary: true, render: (row) => row.name },
    {
      key: 'holders',
      title: t('portfolio.holders'),
      width: '30%',
      render: (row) =>
        row.holders.length === 0 ? (
          <span className={css.lacking}>{t('portfolio.vacant')}</span>
        ) : (
          row.holders
            .map((each) => (each.acting ? t('portfolio.acting', { name: each.name }) : each.name))
            .join(t('join'))
        ),
    },
    {
      key: 'units',
      title: t('group.units'),
      width: '8rem',
      render: (row) => (
        <Link to={paths.units} search={{ [`${row.kind}_id`]: row.id }}>
          {t('group.count', { count: row.unit_count ?? 0 })}
          <span className="visually-hidden">{row.name}</span>
        </Link>
      ),
    },
  ]
  if (onEdit) {
    columns.push({
      key: 'actions',
      title: t('field.actions'),
      width: '7rem',
      render: (row) => (
        <ActionButton
          action={actionOf(row, 'unit.edit')}
          size="small"
          onClick={() => onEdit(row.id)}
        >
          {t('portfolio.edit')}
          <span className="visually-hidden">{row.name}</span>
        </ActionButton>
      ),
    })
  }
  return columns
}
