import { useTranslation } from 'react-i18next'
import css from './light.module.css'

export type LightColour = 'grey' | 'green' | 'yellow' | 'red'

const SHAPE: Record<LightColour, string> = { grey: '○', green: '●', yellow: '▲', red: '■' }

/** Shape, word and colour together: no one of them has to be seen for the others to be understood. */
export function Light({ colour, reason }: { colour: LightColour; reason?: string }) {
  const { t } = useTranslation()
  return (
    <span className={`${css.light} ${css[colour]}`} title={reason}>
      <span aria-hidden="true">{SHAPE[colour]}</span>
      <span>{t(`light.${colour}`)}</span>
    </span>
  )
}
