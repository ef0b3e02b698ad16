import { useTranslation } from 'react-i18next'
import css from './meetings.module.css'

/** That an item is about what was issued already. */
export function CorrectionMark() {
  const { t } = useTranslation('meetings')
  return <span className={css.correction}>{t('correct.mark')}</span>
}
