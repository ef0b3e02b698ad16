import { FilesPanel } from '~/features/evidence/files-panel'
import { MeetingPage as Page } from '~/features/reviews/meeting-page'
import { actionOf } from '~/ui/allowed'

/** A meeting with its minutes: two features meet here, since neither knows the other. */
export function MeetingPage() {
  return (
    <Page
      minutes={(meeting) => (
        <FilesPanel
          subject={{ kind: 'meeting', id: meeting.id }}
          change={actionOf(meeting, 'meeting.edit')}
          heading="h2"
        />
      )}
    />
  )
}
