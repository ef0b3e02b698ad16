import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Panel } from '~/ui/panel'
import css from './account.module.css'

/** Where one is signed in; everything but this browser can be ended from here. */
export function SessionsPanel() {
  const { t } = useTranslation('account')
  const { message } = App.useApp()
  const errorText = useErrorText()
  const queries = useQueryClient()
  const list = api.useQuery('get', '/sessions')
  const endOne = api.useMutation('delete', '/sessions/{id}')
  const endOthers = api.useMutation('delete', '/sessions')
  const sessions = list.data?.items ?? []

  const ended = async (ending: Promise<unknown>) => {
    try {
      await ending
      void message.success(t('sessions.ended'))
    } catch (error) {
      const problem = asProblem(error)
      // Over already: the fresh list says so.
      if (problem.status !== 404) void message.error(errorText(problem))
    }
    await queries.invalidateQueries({ queryKey: ['get', '/sessions'] })
  }
  return (
    <Panel
      title={t('sessions.title')}
      extra={
        sessions.length > 1 ? (
          <Button
            size="small"
            loading={endOthers.isPending}
            onClick={() => void ended(endOthers.mutateAsync({}))}
          >
            {t('sessions.end_others')}
          </Button>
        ) : null
      }
    >
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <Loading /> : null}
      <ul className={css.sessions} aria-label={t('sessions.title')}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>
                <span className="mono">{session.address}</span>
                {session.current ? <span className={css.here}>{t('sessions.current')}</span> : null}
              </p>
              <p className="muted">
                {t('sessions.started', {
                  at: cityTime(session.started_at),
                })}
              </p>
            </div>
            {session.current ? null : (
              <Button
                size="small"
                loading={endOne.isPending && endOne.variables?.params.path.id === session.id}
                onClick={() =>
                  void ended(endOne.mutateAsync({ params: { path: { id: session.id } } }))
                }
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={css.note}>{t('sessions.note')}</p>
    </Panel>
  )
}
