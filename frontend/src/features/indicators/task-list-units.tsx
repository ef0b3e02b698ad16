import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '~/api/session'

interface OwnUnitsProps {
  chosen: string | undefined
  onChoose: (unit: string) => void
}

/** The units that one's posts are in, for the few who have several. */
export function OwnUnits({ chosen, onChoose }: OwnUnitsProps) {
  const { t } = useTranslation('tasks')
  const units = new Map(
    (useSession()?.roles ?? []).flatMap(({ unit }) => (unit ? [[unit.id, unit.name]] : [])),
  )
  if (units.size < 2) return null
  return (
    <Select
      aria-label={t('unit')}
      placeholder={t('choose')}
      value={chosen}
      options={[...units].map(([value, label]) => ({ value, label }))}
      onChange={onChoose}
    />
  )
}
