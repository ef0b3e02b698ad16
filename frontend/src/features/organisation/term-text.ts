import { useTranslation } from 'react-i18next'

/**
 * From which day to which: `2026-03-01 起`, `2026-03-01 至 2026-06-30`. What ended before its first day was withdrawn
 * before it took effect.
 */
export function useTermText(): (term: { from_on: string; to_on?: string | null }) => string {
  const { t } = useTranslation('people')
  return ({ from_on, to_on }) => {
    if (!to_on) return t('term.since', { from: from_on })
    return to_on < from_on
      ? t('term.never', { from: from_on })
      : t('term.between', { from: from_on, to: to_on })
  }
}
