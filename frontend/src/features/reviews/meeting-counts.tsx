import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { OUTCOMES } from './meeting-types'
import css from './meetings.module.css'

/** An agenda in numbers, by what was decided. */
export function MeetingCounts({ counts }: { counts: components['schemas']['AgendaCounts'] }) {
  const { t } = useTranslation('meetings')
  return (
    <dl className={css.counts} aria-label={t('counts')}>
      {(['undecided', ...OUTCOMES] as const).map((outcome) => (
        <div key={outcome} data-outcome={outcome} data-none={counts[outcome] === 0 || undefined}>
          <dt>{t(`count.${outcome}`)}</dt>
          <dd>{counts[outcome]}</dd>
        </div>
      ))}
    </dl>
  )
}
