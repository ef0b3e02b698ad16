import i18next from 'i18next'
import { type Site, siteQuery } from '~/api/site'
import { setCityZone } from '~/ui/city-time'
import { setSiteTitle } from '~/ui/window-title'
import { queryClient } from './query-client'

const take = (site: Site): void => {
  setCityZone(site.time_zone)
  setSiteTitle(i18next.t('app:site', { city: site.city_name }))
}

/** Learns whose site this is before a page is drawn. Without an answer pages do with the platform's own name. */
export async function loadSite(): Promise<void> {
  const site = await queryClient.ensureQueryData(siteQuery).catch(() => undefined)
  if (site) take(site)
}
