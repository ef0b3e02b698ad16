import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useCan } from '~/api/session'
import { ROLE_CODES } from '~/api/words'
import { paths } from '~/app/paths'
import { useCodeText } from '~/i18n/error-text'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Panel } from '~/ui/panel'
import { GiveDialog } from './give-dialog'
import css from './people.module.css'

type Vacancy = components['schemas']['Vacancy']

export function VacantSeats({ year }: { year: number }) {
  const { t } = useTranslation('people')
  const roleText = useCodeText('roles')
  const mayGive = useCan('grant.edit')
  const readsUnits = useCan('unit.read')
  const [filling, setFilling] = useState<Vacancy>()
  const list = api.useQuery('get', '/vacancies', { params: { query: { year } } })
  if (list.error) {
    return <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
  }
  if (!list.data) return <Loading />
  const seats = list.data.items
  const nameOf = ({ role, unit, section, portfolio, group_number }: Vacancy) =>
    group_number
      ? t('vacancies.group', { number: group_number })
      : [unit?.name, section?.name, portfolio?.name, roleText(role)].filter(Boolean).join(' · ')
  const role = ROLE_CODES.find((code) => code === filling?.role)
  return (
    <Panel title={t('vacancies.seats', { count: seats.length })}>
      {seats.length === 0 ? (
        <p className="muted">{t('vacancies.no_seats')}</p>
      ) : (
        <ul className={css.cards}>
          {seats.map((seat) => (
            <li key={nameOf(seat)} className={css.card}>
              <div>
                <p>{nameOf(seat)}</p>
                <p className="muted">
                  {t(
                    seat.group_number
                      ? 'vacancies.set_up'
                      : mayGive
                        ? 'vacancies.waits'
                        : 'vacancies.waits_for_other',
                  )}
                </p>
                {readsUnits ? <Place seat={seat} year={year} /> : null}
              </div>
              {mayGive && !seat.group_number ? (
                <Button size="small" onClick={() => setFilling(seat)}>
                  {t(seat.may_be_acting ? 'vacancies.fill_acting' : 'vacancies.fill')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {filling && role ? (
        <GiveDialog
          seat={{
            role,
            unit_id: filling.unit?.id,
            section_id: filling.section?.id,
            portfolio_id: filling.portfolio?.id,
          }}
          onClose={() => setFilling(undefined)}
        />
      ) : null}
    </Panel>
  )
}

/** Where what the post is over is seen, with whoever does hold posts there. */
function Place({ seat, year }: { seat: Vacancy; year: number }) {
  const { t } = useTranslation('people')
  if (seat.unit) {
    return (
      <Link to={paths.unit} params={{ id: seat.unit.id }} search={{ year }}>
        {t('vacancies.see_unit', { name: seat.unit.name })}
      </Link>
    )
  }
  if (!seat.portfolio && !seat.group_number) return null
  return (
    <Link to={paths.portfolios} search={{ year }}>
      {t('vacancies.see_portfolios')}
    </Link>
  )
}
