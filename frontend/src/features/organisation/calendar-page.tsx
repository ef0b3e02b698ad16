import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useYear, useYears } from '~/api/years'
import { paths } from '~/app/paths'
import { actionOf } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import css from './calendar.module.css'
import { CalendarLegend } from './calendar-legend'
import { CalendarMonths } from './calendar-months'
import { DayDialog } from './day-dialog'
import { ListedDays } from './listed-days'

const FIRST = 2000
const LAST = 2100

export function CalendarPage() {
  const { t } = useTranslation('years')
  const years = useYears()
  const known = useYear()
  // Before any year is opened there are working days all the same.
  const year = known ?? (years.data ? new Date().getFullYear() : undefined)
  const [chosen, setChosen] = useState<string>()
  const query = { year: year ?? FIRST }
  const one = api.useQuery(
    'get',
    '/calendar',
    { params: { query } },
    { enabled: year !== undefined },
  )
  const calendar = one.data
  const edits = calendar ? actionOf(calendar, 'calendar.edit')?.allowed === true : false
  const total = calendar?.working_days.reduce((sum, days) => sum + days, 0)
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        subtitle={
          calendar && total !== undefined
            ? t('calendar.subtitle', { year: calendar.year, count: total })
            : t('calendar.subtitle_read')
        }
        actions={year === undefined ? undefined : <YearLinks year={year} />}
      />
      {one.error ? (
        <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
      ) : null}
      {one.isPending ? <Loading /> : null}
      {calendar ? (
        <>
          <CalendarLegend edits={edits} />
          <CalendarMonths calendar={calendar} onChoose={edits ? setChosen : undefined} />
          <ListedDays calendar={calendar} edits={edits} />
          {chosen ? (
            <DayDialog
              key={chosen}
              day={chosen}
              days={calendar.days}
              onClose={() => setChosen(undefined)}
            />
          ) : null}
        </>
      ) : null}
    </>
  )
}

function YearLinks({ year }: { year: number }) {
  const { t } = useTranslation('years')
  return (
    <nav className={css.years} aria-label={t('calendar.years')}>
      {year > FIRST ? (
        <LinkButton
          icon={<LeftOutlined aria-hidden />}
          render={(props) => <Link {...props} to={paths.calendar} search={{ year: year - 1 }} />}
        >
          {t('calendar.year', { year: year - 1 })}
        </LinkButton>
      ) : null}
      {year < LAST ? (
        <LinkButton
          icon={<RightOutlined aria-hidden />}
          render={(props) => <Link {...props} to={paths.calendar} search={{ year: year + 1 }} />}
        >
          {t('calendar.year', { year: year + 1 })}
        </LinkButton>
      ) : null}
    </nav>
  )
}
