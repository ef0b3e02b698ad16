import { useTranslation } from 'react-i18next'
import { cityTime } from '~/ui/city-time'
import { Notice } from '~/ui/notice'
import { useHandText } from './hand-text'
import css from './remind.module.css'
import { waits } from './remindable'
import type { NodeDetail } from './report-types'

/** Who reminded of a node lately, when and with which words; the server tells it to nobody outside the unit. */
export function Reminders({ detail }: { detail: NodeDetail }) {
  const { t } = useTranslation('reports')
  const { nameOf } = useHandText()
  const { reminders } = detail
  if (reminders.length === 0) return null
  return (
    <section className={css.reminders} aria-label={t('remind.list')}>
      <Notice
        tone={waits(detail) ? 'warn' : 'info'}
        title={t(waits(detail) ? 'remind.waiting' : 'remind.past')}
      >
        <ol className={css.said}>
          {reminders.map(({ text, sent }) => (
            <li key={`${sent.at} ${sent.by.id}`}>
              <span className={css.hand}>
                <strong>{nameOf(sent)}</strong> <time dateTime={sent.at}>{cityTime(sent.at)}</time>
              </span>
              {text ? <p className={css.text}>{text}</p> : null}
            </li>
          ))}
        </ol>
      </Notice>
    </section>
  )
}
