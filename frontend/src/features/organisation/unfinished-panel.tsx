import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { paths } from '~/app/paths'
import { LinkButton } from '~/ui/link-button'
import { Panel } from '~/ui/panel'
import css from './years.module.css'

/** How much of the year before is offered to this one; nothing where nothing is. */
export function UnfinishedPanel({ year }: { year: number }) {
  const { t } = useTranslation('years')
  const { data } = api.useQuery('get', '/years/{year}/carry-over', {
    params: { path: { year }, query: { per_page: 1 } },
  })
  if (!data?.total) return null
  return (
    <Panel title={t('unfinished.title')}>
      <p className={css.note}>{t('unfinished.hint', { last: year - 1, count: data.total })}</p>
      <LinkButton
        render={(props) => (
          <Link {...props} to={paths.carryOver} params={{ year: String(year) }} search={{ year }} />
        )}
      >
        {t('unfinished.look')}
      </LinkButton>
    </Panel>
  )
}
