import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'
import { Steps } from '~/ui/steps'
import type { Meeting } from './meeting-types'

const STATES = ['draft', 'held', 'closed'] as const

/** Where a meeting stands, and by whose hands it came there. */
export function MeetingSteps({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation(['meetings', 'common'])
  const { state, attended, recorded, confirmed } = meeting
  const hand = ({ by, on_behalf_of, at }: components['schemas']['Hand']) => ({
    name: on_behalf_of
      ? t('meetings:on_behalf', { name: by.name, from: on_behalf_of.name })
      : by.name,
    at: cityTime(at),
  })
  const names = attended.map(({ name }) => name).join(t('common:state.join'))
  const notes = {
    draft: t('meetings:called', { name: meeting.created_by.name }),
    held: recorded ? (
      <>
        {t('meetings:recorded', hand(recorded))}
        <br />
        {names ? t('meetings:attended', { names }) : t('meetings:nobody_attended')}
      </>
    ) : undefined,
    closed: confirmed ? t('meetings:confirmed', hand(confirmed)) : undefined,
  }
  const place = STATES.map(String).indexOf(state)
  return (
    <Steps
      // What is in effect is done; until then the present step is being worked on.
      at={state === 'closed' ? STATES.length : place}
      steps={STATES.map((key) => ({ key, name: t(`meetings:step.${key}`), note: notes[key] }))}
    />
  )
}
