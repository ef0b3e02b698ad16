import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSite } from '~/api/site'
import { paths } from '~/app/paths'
import { DisplaySettings } from '~/ui/display-settings'
import css from './sign-in.module.css'
import { SignInForm } from './sign-in-form'

export function SignInPage() {
  const { t } = useTranslation(['app', 'session'])
  const router = useRouter()
  const { from } = useSearch({ strict: false }) as { from?: string }
  const site = useSite()
  const name = t('app:site', { city: site?.city_name ?? '' })
  const title = `${t('session:sign_in.title')} · ${name}`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className={css.page}>
      <div className={css.settings}>
        <DisplaySettings buttonClass={css.setting} />
      </div>
      <main className={css.main}>
        <div className={css.brand}>
          {site?.logo ? (
            <img className={css.logo} src={site.logo} alt="" />
          ) : (
            <span className={css.seal} aria-hidden="true">
              {t('app:seal')}
            </span>
          )}
          <div>
            <p className={css.name}>{name}</p>
            <p className={css.tagline}>{t('app:tagline')}</p>
          </div>
        </div>
        <div className={css.card}>
          <h1 className={css.title}>{t('session:sign_in.title')}</h1>
          <SignInForm onSignedIn={() => router.history.push(from ?? paths.home)} />
        </div>
        <p className={css.notice}>{t('session:sign_in.notice')}</p>
      </main>
    </div>
  )
}
