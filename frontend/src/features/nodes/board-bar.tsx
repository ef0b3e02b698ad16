import { useTranslation } from 'react-i18next'
import { LIGHTS, type LightColour } from '~/ui/light'
import css from './board.module.css'

/** The shares of the four lights; its numbers stand beside it in the table. */
export function BoardBar({ counts }: { counts: Record<LightColour, number> }) {
  const { t } = useTranslation(['reports', 'common'])
  const shown = LIGHTS.filter((light) => counts[light] > 0)
  const words = shown.map((light) =>
    t('reports:list.one_light', { light: t(`common:light.${light}`), count: counts[light] }),
  )
  return (
    <div className={css.bar} role="img" aria-label={words.join(t('common:state.join'))}>
      {shown.map((light) => (
        <span key={light} className={css[light]} style={{ flexGrow: counts[light] }} />
      ))}
    </div>
  )
}
