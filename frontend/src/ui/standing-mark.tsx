import { useTranslation } from 'react-i18next'
import { STANDINGS } from './standing'
import css from './standing-mark.module.css'

const SHAPES = { short: '▼', whole: '●', over: '▲' } as const

/** How a sum of weights stands to 100: shape, word and colour together. */
export function StandingMark({ standing }: { standing: string }) {
  const { t } = useTranslation('weights')
  const known = STANDINGS.find((each) => each === standing)
  if (!known) return <span>{standing}</span>
  return (
    <span className={css.standing} data-standing={known}>
      <span aria-hidden="true">{SHAPES[known]}</span> {t(`standing.${known}`)}
    </span>
  )
}
