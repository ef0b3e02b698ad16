import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { cityTime } from '~/ui/city-time'

/** One other use, with the way to it. */
export function UseLine({ use }: { use: components['schemas']['EvidenceUse'] }) {
  const { t } = useTranslation('evidence')
  const id = use.subject_id ?? ''
  const params = { params: { path: { id } } }
  const ofIndicator = use.subject_kind === 'indicator'
  const ofSource = use.subject_kind === 'source'
  const ofMeeting = use.subject_kind === 'meeting'
  const indicator = api.useQuery('get', '/indicators/{id}', params, { enabled: ofIndicator }).data
  const source = api.useQuery('get', '/sources/{id}', params, { enabled: ofSource }).data
  const meeting = api.useQuery('get', '/meetings/{id}', params, { enabled: ofMeeting }).data
  return (
    <li>
      {indicator ? (
        <Link to={paths.indicator} params={{ id }}>
          {t('uses.indicator', { title: indicator.title })}
        </Link>
      ) : null}
      {source ? (
        <Link to={paths.sources} search={{ year: source.year, q: source.title }}>
          {t('uses.source', { title: source.title })}
        </Link>
      ) : null}
      {meeting ? (
        <Link to={paths.meeting} params={{ id }}>
          {t('uses.meeting', { title: meeting.number })}
        </Link>
      ) : null}
      {use.subject_kind === 'report' ? t('uses.report') : null}
      {use.subject_kind === 'journal' ? t('uses.journal') : null}{' '}
      <span className="muted">
        {t('uses.named', { name: use.name, at: cityTime(use.created_at) })}
        {use.removed_at ? t('uses.removed', { at: cityTime(use.removed_at) }) : null}
      </span>
    </li>
  )
}
