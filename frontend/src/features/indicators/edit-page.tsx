import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { actionOf, useReason } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { EditForm } from './edit-form'

export function EditPage() {
  const { t } = useTranslation(['indicators', 'common'])
  const { id = '' } = useParams({ strict: false })
  const reasonText = useReason()
  const one = api.useQuery(
    'get',
    '/indicators/{id}',
    { params: { path: { id } } },
    // What is being edited must not change under the hands of whoever edits it.
    { refetchOnWindowFocus: false, refetchOnReconnect: false },
  )
  if (one.error) {
    return <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
  }
  if (!one.data) return <Loading />
  const edit = actionOf(one.data, 'edit')
  return (
    <>
      <PageHeader
        title={t('indicators:form.edit_title')}
        subtitle={`${one.data.code} ${one.data.title}`}
      />
      {edit?.allowed ? (
        <EditForm key={id} indicator={one.data} />
      ) : (
        <Notice
          tone="warn"
          title={t('common:form.not_allowed')}
          actions={
            <LinkButton
              render={(props) => <Link {...props} to={paths.indicator} params={{ id }} />}
            >
              {t('common:action.back')}
            </LinkButton>
          }
        >
          {edit?.reason ? <p>{reasonText(edit.reason)}</p> : null}
        </Notice>
      )}
    </>
  )
}
