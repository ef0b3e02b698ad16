import { useTranslation } from 'react-i18next'
import { useYear } from '~/api/years'
import { PageHeader } from '~/ui/page-header'
import { UncarriedIndicators } from './uncarried-indicators'
import { VacantSeats } from './vacant-seats'

/** What waits because nobody is there: seats without a holder, indicators without a responsible person. */
export function VacanciesPage() {
  const { t } = useTranslation('people')
  const year = useYear()
  return (
    <>
      <PageHeader title={t('vacancies.title')} subtitle={t('vacancies.subtitle')} />
      {year ? (
        <>
          <VacantSeats year={year} />
          <UncarriedIndicators year={year} />
        </>
      ) : null}
    </>
  )
}
