import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { isGone, type RosterEntry, type UnitDetail } from './unit-types'
import css from './units.module.css'

const STANDING = ['ranking_group', 'supervision_group', 'leader'] as const

interface UnitFactsProps {
  unit: UnitDetail
  year: number
  entry: RosterEntry | undefined
  onEnter: () => void
}

/** The unit's place in the year. */
export function UnitFacts({ unit, year, entry, onEnter }: UnitFactsProps) {
  const { t } = useTranslation(['units', 'common'])
  const mayEdit = useCan('unit.edit') && !isGone(unit)
  if (!entry) {
    return (
      <div className={css.spaced}>
        <Notice
          tone="warn"
          title={t('units:unit.not_in_year', { year })}
          actions={
            mayEdit ? (
              <ActionButton action={actionOf(unit, 'unit.edit')} onClick={onEnter}>
                {t('units:entry.submit')}
              </ActionButton>
            ) : undefined
          }
        >
          <p>{t('units:unit.not_in_year_hint')}</p>
        </Notice>
      </div>
    )
  }
  const assessed = entry.kind !== 'organiser' && !entry.successor
  return (
    <>
      {entry.successor ? (
        <div className={css.spaced}>
          <Notice
            tone="info"
            title={t('units:unit.merged', {
              name: entry.successor.name,
              on: entry.merged_on ?? '',
            })}
            actions={
              <Link to={paths.unit} params={{ id: entry.successor.id }}>
                {t('units:unit.open_successor')}
              </Link>
            }
          >
            <p>{t('units:unit.merged_hint')}</p>
          </Notice>
        </div>
      ) : null}
      <Panel title={t('units:unit.place', { year })} flush>
        <dl className={css.facts}>
          {STANDING.map((key) => (
            <Fact key={key} name={t(`units:field.${key}`)}>
              {entry[key]?.name ?? (
                <span className={assessed ? css.lacking : 'muted'}>
                  {t(assessed ? 'units:list.lacking' : 'common:state.none')}
                </span>
              )}
            </Fact>
          ))}
          <Fact name={t('units:field.assessed')}>
            {t(assessed ? 'units:list.assessed' : 'units:list.not_assessed')}
          </Fact>
          {entry.name === unit.name ? null : (
            <Fact name={t('units:unit.register_name')}>{unit.name}</Fact>
          )}
        </dl>
      </Panel>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
