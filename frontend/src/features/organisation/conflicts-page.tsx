import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { useCodeText, useErrorText } from '~/i18n/error-text'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import css from './people.module.css'

/** Who holds, is lent or will hold posts that must never meet in one person. */
export function ConflictsPage() {
  const { t } = useTranslation('people')
  const roleText = useCodeText('roles')
  const errorText = useErrorText()
  const readsPeople = useCan('person.read')
  const list = api.useQuery('get', '/grants/conflicts')
  if (list.error) {
    return <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
  }
  if (!list.data) return <Loading />
  const { items } = list.data
  return (
    <>
      <PageHeader title={t('conflicts.title')} subtitle={t('conflicts.subtitle')} />
      {items.length === 0 ? (
        <Notice tone="good" role="status" title={t('conflicts.none')}>
          {t('conflicts.none_hint')}
        </Notice>
      ) : (
        <Panel title={t('conflicts.found', { count: items.length })}>
          <ul className={css.cards}>
            {items.map(({ person_id, name, account, pairs }) => (
              <li key={person_id} className={css.card}>
                <div>
                  <p>
                    {readsPeople ? (
                      <Link to={paths.person} params={{ id: person_id }}>
                        {name}
                      </Link>
                    ) : (
                      name
                    )}{' '}
                    <span className={css.account}>{account}</span>
                  </p>
                  {pairs.map(({ first, second, rule }) => (
                    <p key={`${first}${second}`}>
                      {t('conflicts.pair', {
                        first: roleText(first),
                        second: roleText(second),
                        rule: errorText({ code: rule }),
                      })}
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
