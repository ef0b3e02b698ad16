import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { actOnBehalf, useOnBehalf } from '~/api/on-behalf'
import { useLentPost } from '~/api/session'
import { usePostText } from '~/features/session/use-post'
import { mayLeave } from '~/ui/use-unsaved'
import css from './on-behalf-bar.module.css'

/** Says on every page that one acts in another's name, and ends it. */
export function OnBehalfBar() {
  const { t } = useTranslation('app')
  const postText = usePostText()
  const loan = useOnBehalf()
  const lent = useLentPost()
  const unknown = loan !== null && !lent
  // Nobody may act in another's name unseen: a loan that cannot be named is given up.
  useEffect(() => {
    if (unknown) actOnBehalf(null)
  }, [unknown])
  if (!lent) return null
  const stop = async () => {
    if (await mayLeave()) actOnBehalf(null)
  }
  return (
    <div className={css.bar} role="status">
      <p>{t('shell.on_behalf', { from: lent.from.name, post: postText(lent.post) })}</p>
      <button type="button" onClick={() => void stop()}>
        {t('shell.stop_on_behalf')}
      </button>
    </div>
  )
}
