import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { formatDecimal } from '~/ui/decimal'
import css from './sources.module.css'

/** How a task is split: the units with what each has of it. */
export function ItemShares({ shares }: { shares: components['schemas']['ItemShare'][] }) {
  const { t } = useTranslation('coverage')
  if (shares.length === 0) return <span className={css.missing}>{t('no_indicator')}</span>
  return (
    <ul className={css.shares}>
      {shares.map(({ unit, indicator_count, weight }) => {
        const weighed = /[1-9]/.test(weight)
        return (
          <li key={unit?.id ?? 'none'}>
            <span>{unit?.name ?? t('no_unit')}</span>
            <span className="muted">
              {t(weighed ? 'share' : 'share_unweighted', {
                count: indicator_count,
                weight: formatDecimal(weight),
              })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
