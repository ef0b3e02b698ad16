import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { actOnBehalf, useOnBehalf } from '~/api/on-behalf'
import type { LentPost } from '~/api/session'
import css from './top-bar.module.css'
import { usePostText } from './use-post'

interface IdentitySwitchProps {
  lent: LentPost[]
  onDone: () => void
}

/** In whose name one acts: one's own, or that of a colleague who lends a post. */
export function IdentitySwitch({ lent, onDone }: IdentitySwitchProps) {
  const { t } = useTranslation('app')
  const postText = usePostText()
  const chosen = useOnBehalf()
  const name = useId()
  const choose = (loan: string | null) => {
    actOnBehalf(loan)
    onDone()
  }
  return (
    <fieldset className={css.identity}>
      <legend>{t('shell.acting_as')}</legend>
      <label>
        <input type="radio" name={name} checked={chosen === null} onChange={() => choose(null)} />
        {t('shell.oneself')}
      </label>
      {lent.map(({ id, from, post, to_on }) => (
        <label key={id}>
          <input type="radio" name={name} checked={chosen === id} onChange={() => choose(id)} />
          <span>
            {t('shell.lent_post', { from: from.name, post: postText(post) })}
            <span className={css.until}>{t('shell.lent_until', { on: to_on })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
