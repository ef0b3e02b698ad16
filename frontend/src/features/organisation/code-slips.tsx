import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useSite } from '~/api/site'
import { cityTime } from '~/ui/city-time'
import css from './codes.module.css'
import type { Issued } from './issue-codes-page'

/** One slip for each person, eight to a sheet of A4, to be cut apart and handed over. In Chinese for whoever gets it. */
export function CodeSlips({ items }: { items: Issued['items'] }) {
  const { t } = useTranslation('site')
  const city = useSite()?.city_name ?? ''
  return createPortal(
    <div className={css.slips} lang="zh-CN" aria-hidden="true" data-slips>
      {items.map((item) => (
        <section key={item.account} className={css.slip}>
          <h3>{t('codes.slip_title', { city })}</h3>
          <p className={css.whose}>
            {item.name}
            {item.unit ? <span>{item.unit}</span> : null}
          </p>
          <dl>
            <dt>{t('codes.slip_account')}</dt>
            <dd className={css.typed}>{item.account}</dd>
            <dt>{t('codes.slip_code')}</dt>
            <dd className={css.typed}>{item.code}</dd>
            <dt>{t('codes.slip_until')}</dt>
            <dd>{cityTime(item.until)}</dd>
            <dt>{t('codes.slip_address')}</dt>
            <dd className={css.address}>{window.location.origin}</dd>
          </dl>
          <p className={css.how}>{t('codes.slip_how')}</p>
        </section>
      ))}
    </div>,
    document.body,
  )
}
