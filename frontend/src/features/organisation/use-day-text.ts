import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Days and months in the reader's language. */
export function useDayText() {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const write = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      return (day: string) => format.format(new Date(`${day}T00:00:00Z`))
    }
    return {
      /** 10月1日星期四 */
      full: write({ month: 'long', day: 'numeric', weekday: 'long' }),
      /** 10月1日 */
      day: write({ month: 'long', day: 'numeric' }),
      month: write({ month: 'long' }),
      weekday: write({ weekday: 'long' }),
      letter: write({ weekday: 'narrow' }),
    }
  }, [language])
}
