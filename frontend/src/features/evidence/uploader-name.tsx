import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useCan, useSession } from '~/api/session'

/** Who uploaded a file, where the reader may know people; the file itself bears an id only. */
export function UploaderName({ id }: { id: string }) {
  const { t } = useTranslation('evidence')
  const own = useSession()?.person
  const mayKnow = useCan('person.read')
  const { data } = api.useQuery(
    'get',
    '/people/{id}',
    { params: { path: { id } } },
    { enabled: mayKnow && own?.id !== id, staleTime: 300_000 },
  )
  const name = own?.id === id ? own.name : data?.name
  return name ? <span>{t('by', { name })}</span> : null
}
