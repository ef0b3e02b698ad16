import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { EvidenceFile } from '~/api/send-evidence'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { UseLine } from './use-line'

/** The other things that the same content is, or was, attached to. */
export function Uses({ file }: { file: EvidenceFile }) {
  const { t } = useTranslation('evidence')
  const uses = api.useQuery('get', '/evidence/{sha256}/uses', {
    params: { path: { sha256: file.sha256 } },
  })
  if (uses.error) {
    return <Failure coded={asProblem(uses.error)} onRetry={() => void uses.refetch()} />
  }
  if (!uses.data) return <Loading />
  const others = uses.data.items.filter((use) => use.file_id !== file.id && use.subject_id)
  return (
    <ul>
      {others.map((use) => (
        <UseLine key={use.file_id} use={use} />
      ))}
      {uses.data.others > 0 ? <li>{t('uses.unseen', { count: uses.data.others })}</li> : null}
    </ul>
  )
}
