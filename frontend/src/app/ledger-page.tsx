import { LedgerPage as Page } from '~/features/indicators/ledger-page'
import { SubmitMany } from '~/features/reviews/submit-many'

/** The ledger, whose ticked rows can be handed in for review: two features meet here. */
export function LedgerPage() {
  return <Page batch={(rows, onDone) => <SubmitMany rows={rows} onDone={onDone} />} />
}
