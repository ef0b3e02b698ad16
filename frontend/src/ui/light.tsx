import { useTranslation } from 'react-i18next'
import css from './light.module.css'

/** In the order of urgency. */
export const LIGHTS = ['red', 'yellow', 'grey', 'green'] as const
export type LightColour = (typeof LIGHTS)[number]

export const LIGHT_SHAPES: Record<LightColour, string> = {
  grey: '○',
  green: '●',
  yellow: '▲',
  red: '■',
}

/** Shape, word and colour together: no one of them has to be seen for the others to be understood. */
export function Light({ colour }: { colour: LightColour }) {
  const { t } = useTranslation()
  return (
    <span className={`${css.light} ${css[colour]}`}>
      <span aria-hidden="true">{LIGHT_SHAPES[colour]}</span>
      <span>{t(`light.${colour}`)}</span>
    </span>
  )
}
