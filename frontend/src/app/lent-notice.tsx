import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { actOnBehalf, useOnBehalf } from '~/api/on-behalf'
import type { LentPost } from '~/api/session'
import { usePostText } from '~/features/session/use-post'
import { Notice } from '~/ui/notice'
import css from './pages.module.css'

/** Tells whoever was lent a post, and takes it up; while one acts under it the bar above says so. */
export function LentNotice({ lent }: { lent: LentPost[] }) {
  const { t } = useTranslation('app')
  const postText = usePostText()
  if (useOnBehalf() !== null || lent.length === 0) return null
  return (
    <div className={css.lent}>
      {lent.map(({ id, from, post, to_on }) => (
        <Notice
          key={id}
          tone="info"
          title={t('home.lent', { from: from.name, post: postText(post) })}
          actions={<Button onClick={() => actOnBehalf(id)}>{t('home.act')}</Button>}
        >
          <p>{t('home.lent_until', { on: to_on })}</p>
        </Notice>
      ))}
    </div>
  )
}
