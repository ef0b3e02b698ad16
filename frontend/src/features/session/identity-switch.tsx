import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { actOnBehalf, useOnBehalf } from '~/api/on-behalf'
import type { LentPost } from '~/api/session'
import { mayLeave } from '~/ui/use-unsaved'
import css from './identity-switch.module.css'
import { usePostText } from './use-post'

interface IdentitySwitchProps {
  lent: LentPost[]
  onDone?: () => void
}

/** In whose name one acts: one's own, or that of a colleague who lends a post. */
export function IdentitySwitch({ lent, onDone }: IdentitySwitchProps) {
  const { t } = useTranslation('app')
  const postText = usePostText()
  const chosen = useOnBehalf()
  const name = useId()
  const choose = async (loan: string | null) => {
    onDone?.()
    // Another post reads everything anew, and a form is taken away with what it was drawn from.
    if (await mayLeave()) actOnBehalf(loan)
  }
  return (
    <fieldset className={css.identity}>
      <legend>{t('shell.acting_as')}</legend>
      <label>
        <input
          type="radio"
          name={name}
          checked={chosen === null}
          onChange={() => void choose(null)}
        />
        {t('shell.oneself')}
      </label>
      {lent.map(({ id, from, post, to_on }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            checked={chosen === id}
            onChange={() => void choose(id)}
          />
          <span>
            {t('shell.lent_post', { from: from.name, post: postText(post) })}
            <span className={css.until}>{t('shell.lent_until', { on: to_on })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
