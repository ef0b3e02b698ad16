import { useCodeText } from '~/i18n/error-text'
import css from './years.module.css'

export function PhaseTag({ phase }: { phase: string }) {
  const text = useCodeText('years')
  return (
    <span className={css.tag} data-phase={phase}>
      {text(`phase.${phase}`) || phase}
    </span>
  )
}
