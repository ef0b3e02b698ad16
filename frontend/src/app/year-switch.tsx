import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useYear, useYears } from '~/api/years'
import { paths } from './paths'
import css from './top-bar.module.css'
import { useLeavingPage } from './use-leaving-page'

/** The year of everything on the page; it lives in the address. */
export function YearSwitch() {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const year = useYear()
  const years = useYears().data?.items ?? []
  const target = useLeavingPage()
  const ofYear = useParams({ strict: false }).year !== undefined
  if (year === undefined) return null
  const known = [...new Set([...years.map((each) => each.year), year])].sort((a, b) => b - a)
  return (
    <select
      className={css.year}
      aria-label={t('shell.year')}
      value={year}
      onChange={(event) => {
        const chosen = event.target.value
        const search = { year: Number(chosen) }
        void (ofYear
          ? navigate({ to: paths.year, params: { year: chosen }, search })
          : navigate({ to: target, search }))
      }}
    >
      {known.map((each) => (
        <option key={each} value={each}>
          {t('shell.year_value', { year: each })}
        </option>
      ))}
    </select>
  )
}
