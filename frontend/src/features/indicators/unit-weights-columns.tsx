import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { actionOf } from '~/ui/allowed'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal } from '~/ui/decimal'
import { DecimalField } from '~/ui/decimal-field'
import { StateTag } from '~/ui/state-tag'
import css from './indicators.module.css'
import type { IndicatorRow } from './ledger-columns'
import { stored, type TypedWeights } from './typed-weights'

interface UnitWeightsColumns {
  typed: TypedWeights
  form: { idOf: (name: string) => string; errorOf: (name: string) => string | undefined }
  onType: (row: IndicatorRow, weight: string) => void
}

export function useUnitWeightsColumns(props: UnitWeightsColumns): Column<IndicatorRow>[] {
  const { typed, form, onType } = props
  const { t } = useTranslation(['weights', 'common'])
  const words = (weight: string) => (weight ? formatDecimal(weight) : t('weights:edit.none'))
  return [
    {
      key: 'code',
      title: t('weights:edit.code'),
      width: '6.5rem',
      compact: true,
      render: ({ code }) => <span className={css.code}>{code}</span>,
    },
    {
      key: 'title',
      title: t('weights:edit.indicator'),
      primary: true,
      render: ({ id, title }) => (
        <Link to={paths.indicator} params={{ id }} className={css.titleLink}>
          {title}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('weights:edit.state'),
      width: '6rem',
      compact: true,
      render: ({ state }) => <StateTag state={state} />,
    },
    {
      key: 'person',
      title: t('weights:edit.person'),
      width: '10rem',
      empty: ({ person }) => !person,
      render: ({ person }) =>
        person?.name ?? <span className="muted">{t('common:state.none')}</span>,
    },
    {
      key: 'weight',
      title: t('weights:edit.weight'),
      width: '11rem',
      align: 'end',
      render: (row) => {
        if (!actionOf(row, 'edit')?.allowed) return words(stored(row))
        const mine = typed[row.id]
        const id = form.idOf(row.id)
        const error = form.errorOf(row.id)
        const stale = mine && mine.version !== row.version
        const told = error ?? (mine && t('weights:edit.was', { weight: words(mine.over) }))
        return (
          <div className={css.weightCell} data-changed={mine ? '' : undefined}>
            <DecimalField
              id={id}
              aria-label={t('weights:edit.weight_of', { title: row.title })}
              aria-describedby={mine || error ? `${id}-note` : undefined}
              aria-invalid={error ? true : undefined}
              status={error ? 'error' : ''}
              value={mine?.weight ?? stored(row)}
              onChange={(weight) => onType(row, weight)}
            />
            {mine || error ? (
              <span id={`${id}-note`} className={error ? css.bad : 'muted'}>
                {stale ? t('weights:edit.now', { weight: words(stored(row)) }) : told}
              </span>
            ) : null}
          </div>
        )
      },
    },
  ]
}
