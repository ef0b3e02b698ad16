import { useCodeText } from '~/i18n/error-text'
import { Steps } from '~/ui/steps'
import { phasesOf } from './year-types'

/** Where the year stands. */
export function PhaseSteps({ phase }: { phase: string }) {
  const text = useCodeText('years')
  const phases = phasesOf(phase)
  return (
    <Steps
      at={phases.indexOf(phase)}
      steps={phases.map((key) => ({ key, name: text(`phase.${key}`), note: text(`work.${key}`) }))}
    />
  )
}
