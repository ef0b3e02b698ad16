import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { formatDecimal } from '~/ui/decimal'
import { Panel } from '~/ui/panel'
import { StandingMark } from '~/ui/standing-mark'
import css from './indicators.module.css'
import type { UnitTotal } from './weights-search'

/** What one's own unit weighs; whoever serves in two units sees both. */
export function OwnWeights({ units }: { units: UnitTotal[] }) {
  const { t } = useTranslation('weights')
  const mayEdit = useCan('indicator.edit')
  if (units.length === 0) {
    return (
      <Panel>
        <p>{t('not_assessed')}</p>
      </Panel>
    )
  }
  return units.map((total) => (
    <Panel
      key={total.unit.id}
      title={total.unit.name}
      extra={
        <span className={css.actionBar}>
          {mayEdit ? (
            <Link to={paths.unitWeights} params={{ unit: total.unit.id }}>
              {t('edit')}
            </Link>
          ) : null}
          <Link to={paths.indicators} search={{ unit_id: total.unit.id }}>
            {t('see_own')}
          </Link>
        </span>
      }
      flush
    >
      <dl className={css.facts}>
        <div>
          <dt>{t('column.weight')}</dt>
          <dd>
            {formatDecimal(total.weight)} <StandingMark standing={total.standing} />
          </dd>
        </div>
        <div>
          <dt>{t('column.ranking_group')}</dt>
          <dd>{total.ranking_group?.name ?? t('no_group')}</dd>
        </div>
        <div>
          <dt>{t('column.indicators')}</dt>
          <dd>{total.indicator_count}</dd>
        </div>
        <div>
          <dt>{t('column.without_weight')}</dt>
          <dd>{total.without_weight}</dd>
        </div>
      </dl>
    </Panel>
  ))
}
