import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** What a month such as `2026-03` is called, in short. */
export function useMonthName(): (month: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' })
    return (month) => format.format(new Date(`${month}-01T00:00:00Z`))
  }, [i18n.language])
}
