import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSite } from '~/api/site'
import { paths } from '~/app/paths'
import { DisplaySettings } from '~/ui/display-settings'
import { Failure } from '~/ui/failure'
import { ProvenSignIn } from './proven-sign-in'
import { providerAddress, useProvider } from './provider'
import css from './sign-in.module.css'
import { SignInForm } from './sign-in-form'

export function SignInPage() {
  const { t } = useTranslation(['app', 'session'])
  const router = useRouter()
  const navigate = useNavigate()
  const { from, oidc } = useSearch({ strict: false }) as { from?: string; oidc?: string }
  const provider = useProvider()
  const site = useSite()
  const name = t('app:site', { city: site?.city_name ?? '' })
  const title = `${t('session:sign_in.title')} · ${name}`
  useEffect(() => {
    document.title = title
  }, [title])
  const goOn = () => router.history.push(from ?? paths.home)
  const startAgain = () => void navigate({ to: paths.signIn, search: { from }, replace: true })
  const back = from ? `${paths.signIn}?from=${encodeURIComponent(from)}` : paths.signIn
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
          {oidc === 'proven' ? (
            <ProvenSignIn onSignedIn={goOn} onBack={startAgain} />
          ) : (
            <>
              {oidc ? (
                <div className={css.told}>
                  <Failure coded={{ code: oidc }} />
                </div>
              ) : null}
              <SignInForm onSignedIn={goOn} />
              {provider ? (
                <>
                  <p className={css.or}>{t('session:sign_in.or')}</p>
                  <Button size="large" block href={providerAddress(back)}>
                    {t('session:sign_in.with', { name: provider })}
                  </Button>
                </>
              ) : null}
            </>
          )}
        </div>
        <p className={css.notice}>{t('session:sign_in.notice')}</p>
      </main>
    </div>
  )
}
