import { useTranslation } from 'react-i18next'
import { useFaults } from '~/ui/use-faults'

/** Faults of a form about a unit; every field it may have is known by its name in the requests. */
export function useUnitFaults() {
  const { t } = useTranslation('units')
  return useFaults({
    year: t('field.year'),
    code: t('field.code'),
    name: t('field.name'),
    kind: t('field.kind'),
    ranking_group_id: t('field.ranking_group'),
    supervision_group_id: t('field.supervision_group'),
    leader_id: t('field.leader'),
    reason: t('field.reason'),
  })
}
