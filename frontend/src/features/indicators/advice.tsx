import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { Notice } from '~/ui/notice'
import css from './indicators.module.css'

type Advice = components['schemas']['Indicator']['advice'][number]

/** What to look at twice before others review it. It asks for nothing. */
export function Advice({ advice }: { advice: readonly Advice[] }) {
  const { t } = useTranslation(['indicators', 'fields'])
  if (advice.length === 0) return null
  return (
    <div className={`${css.spaced} no-print`}>
      <Notice tone="info" title={t('indicators:radar.title')}>
        <ul className={css.advice}>
          {advice.map((each) =>
            each.kind === 'vague' ? (
              <li key={each.field}>
                {t(
                  each.field === 'title'
                    ? 'indicators:radar.vague_title'
                    : 'indicators:radar.vague_standard',
                  {
                    words: each.words
                      .map((word) => t('indicators:radar.word', { word }))
                      .join(t('indicators:detail.missing_join')),
                  },
                )}
              </li>
            ) : (
              <li key={each.last_id}>
                {t('indicators:radar.repeated')}
                <Link to={paths.indicator} params={{ id: each.last_id }}>
                  {each.code}
                </Link>
              </li>
            ),
          )}
        </ul>
      </Notice>
    </div>
  )
}
