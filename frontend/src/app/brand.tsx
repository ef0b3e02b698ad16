import { useTranslation } from 'react-i18next'
import { useSite } from '~/api/site'

interface BrandProps {
  sealClass: string | undefined
  logoClass: string | undefined
  nameClass: string | undefined
}

/** The city's emblem, or the platform's seal where there is none, and whose site this is. */
export function Brand({ sealClass, logoClass, nameClass }: BrandProps) {
  const { t } = useTranslation('app')
  const site = useSite()
  return (
    <>
      {site?.logo ? (
        <img className={logoClass} src={site.logo} alt="" />
      ) : (
        <span className={sealClass} aria-hidden="true">
          {t('seal')}
        </span>
      )}
      <span className={nameClass}>{t('site', { city: site?.city_name ?? '' })}</span>
    </>
  )
}
