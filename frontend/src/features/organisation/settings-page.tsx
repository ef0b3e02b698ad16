import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { SettingsForm } from './settings-form'

export function SettingsPage() {
  const { t } = useTranslation('site')
  const settings = api.useQuery('get', '/settings')
  return (
    <>
      <PageHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
      {settings.error ? (
        <Failure coded={asProblem(settings.error)} onRetry={() => void settings.refetch()} />
      ) : settings.data ? (
        // What another administrator saved comes in by asking for it, never under the hand that types.
        <SettingsForm first={settings.data} />
      ) : (
        <Loading />
      )}
    </>
  )
}
