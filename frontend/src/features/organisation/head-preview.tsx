import { useTranslation } from 'react-i18next'
import css from './settings.module.css'

/** How a document begins: its head in red, its number, and the red line below (GB/T 9704). */
export function HeadPreview({ head }: { head: string }) {
  const { t } = useTranslation('site')
  return (
    <figure className={css.paper}>
      <figcaption className={css.hint}>{t('settings.head_preview')}</figcaption>
      <div className={css.sheet} lang="zh-CN">
        <p className={css.head}>{head.trim() || '　'}</p>
        <p className={css.documentNumber}>
          {t('settings.head_number', { year: new Date().getFullYear() })}
        </p>
      </div>
    </figure>
  )
}
