import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useYear, useYears } from '~/api/years'
import css from './top-bar.module.css'
import { useLeavingPage } from './use-leaving-page'

/** The year of everything on the page; it lives in the address. */
export function YearSwitch() {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const year = useYear()
  const years = useYears().data?.items ?? []
  const target = useLeavingPage()
  if (year === undefined) return null
  const known = [...new Set([...years.map((each) => each.year), year])].sort((a, b) => b - a)
  return (
    <select
      className={css.year}
      aria-label={t('shell.year')}
      value={year}
      onChange={(event) =>
        void navigate({ to: target, search: { year: Number(event.target.value) } })
      }
    >
      {known.map((each) => (
        <option key={each} value={each}>
          {t('shell.year_value', { year: each })}
        </option>
      ))}
    </select>
  )
}
