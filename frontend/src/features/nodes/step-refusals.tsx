import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import css from './reports.module.css'

/** Why none of several reports was taken; nothing where nothing was refused. */
export function StepRefusals({ refused }: { refused: readonly string[] }) {
  const { t } = useTranslation('reports')
  if (refused.length === 0) return null
  return (
    <div className={css.refused}>
      <Notice tone="bad" role="alert" title={t('step.refused')}>
        <ul>
          {refused.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
