import { useTranslation } from 'react-i18next'
import { useYear } from '~/api/years'
import { ImportFile } from './import-file'

/** Units go into one year's roster. */
export function ImportUnits() {
  const { t } = useTranslation('site')
  const year = useYear()
  if (!year) return null
  return (
    <ImportFile
      what="units"
      query={`?year=${year}`}
      title={t('import.units_title')}
      subtitle={t('import.units_subtitle', { year })}
    />
  )
}

export function ImportSections() {
  const { t } = useTranslation('site')
  return (
    <ImportFile
      what="sections"
      query=""
      title={t('import.sections_title')}
      subtitle={t('import.sections_subtitle')}
    />
  )
}

export function ImportPeople() {
  const { t } = useTranslation('site')
  return (
    <ImportFile
      what="people"
      query=""
      title={t('import.people_title')}
      subtitle={t('import.people_subtitle')}
    />
  )
}
