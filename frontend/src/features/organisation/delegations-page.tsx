import { SwapOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan, useSession } from '~/api/session'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { AllLoans } from './all-loans'
import { LendDialog } from './lend-dialog'
import { PersonLoans } from './person-loans'

/** One's own loans; for those who keep the posts also everybody's. */
export function DelegationsPage() {
  const { t } = useTranslation('people')
  const session = useSession()
  const seesAll = useCan('grant.read')
  const own = api.useQuery('get', '/session/delegations')
  const [lending, setLending] = useState(false)
  if (own.error) {
    return <Failure coded={asProblem(own.error)} onRetry={() => void own.refetch()} />
  }
  if (!own.data || !session) return <Loading />
  const { lendable, items } = own.data
  return (
    <>
      <PageHeader
        title={t('loans.title')}
        subtitle={t('loans.subtitle')}
        actions={
          lendable.length > 0 ? (
            <Button
              type="primary"
              icon={<SwapOutlined aria-hidden />}
              onClick={() => setLending(true)}
            >
              {t('loans.lend')}
            </Button>
          ) : null
        }
      />
      {items.length > 0 ? (
        <PersonLoans loans={items} person={session.person.id} />
      ) : (
        <Panel title={t('loans.own')}>
          <p className="muted">{t(lendable.length > 0 ? 'loans.none' : 'loans.nothing_to_lend')}</p>
        </Panel>
      )}
      {seesAll ? <AllLoans /> : null}
      {lending ? <LendDialog posts={lendable} onClose={() => setLending(false)} /> : null}
    </>
  )
}
