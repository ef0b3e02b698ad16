import { TaskListPage as Page } from '~/features/indicators/task-list-page'
import { Acknowledge } from '~/features/reviews/acknowledge'

/** A unit's task list, whose rows can be acknowledged together: two features meet here. */
export function TaskListPage() {
  return <Page acknowledge={(props) => <Acknowledge {...props} />} />
}
