import { useTranslation } from 'react-i18next'
import type { Measure } from '~/ui/measure-text'
import { Notice } from '~/ui/notice'
import { type Ground, GroundList } from './grounds'
import css from './reviews.module.css'

/** Before the rest of a page: why the target looks too low, if it does. */
export function LowTargetNotice(props: { grounds: readonly Ground[]; measure: Measure }) {
  const { t } = useTranslation('reviews')
  if (props.grounds.length === 0) return null
  return (
    <div className={css.spaced}>
      <Notice tone="warn" title={t('ground.title')}>
        <GroundList {...props} />
        <p className="muted">{t('ground.hint')}</p>
      </Notice>
    </div>
  )
}
