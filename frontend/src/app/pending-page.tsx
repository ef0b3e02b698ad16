import { useTranslation } from 'react-i18next'
import css from './pages.module.css'

export function PendingPage() {
  const { t } = useTranslation()
  return (
    <p className={css.pending} role="status">
      {t('state.loading')}
    </p>
  )
}
