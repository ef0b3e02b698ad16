import { useWord } from '~/i18n/error-text'
import css from './state-tag.module.css'

export function StateTag({ state }: { state: string }) {
  const word = useWord()
  return (
    <span className={css.state} data-state={state}>
      {word('state', state)}
    </span>
  )
}
