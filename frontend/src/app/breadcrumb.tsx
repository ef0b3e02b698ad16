import { Link, useMatches } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from './paths'
import css from './shell.module.css'

export function Breadcrumb() {
  const { t } = useTranslation('app')
  const crumbs = useMatches().at(-1)?.staticData.crumbs
  if (!crumbs) return null
  return (
    <nav aria-label={t('shell.breadcrumb')}>
      <ol className={css.crumbs}>
        <li>
          <Link to={paths.home}>{t('menu.home')}</Link>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.to ? (
              <Link to={crumb.to}>{t(crumb.label)}</Link>
            ) : (
              <span aria-current="page">{t(crumb.label)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
