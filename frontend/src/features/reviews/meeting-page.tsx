import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { Agenda } from './agenda'
import { ConfirmPanel } from './confirm-panel'
import { MeetingActions } from './meeting-actions'
import { MeetingCounts } from './meeting-counts'
import { MeetingState } from './meeting-state'
import { MeetingSteps } from './meeting-steps'
import { type Meeting, parseMeetingSearch } from './meeting-types'
import css from './meetings.module.css'
import { ResolutionJob } from './resolution-job'

/** A meeting: where it stands, its agenda with what was decided, its minutes, and the confirmation. */
export function MeetingPage({ minutes }: { minutes: (meeting: Meeting) => ReactNode }) {
  const { t } = useTranslation('meetings')
  const { id = '' } = useParams({ strict: false })
  const { search, patch } = useListSearch(parseMeetingSearch)
  const one = api.useQuery('get', '/meetings/{id}', { params: { path: { id } } })
  if (one.error) {
    return <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
  }
  const meeting = one.data
  if (!meeting) return <Loading />
  return (
    <>
      <PageHeader
        title={`${meeting.number} ${meeting.name}`}
        subtitle={
          <span className={css.meta}>
            <time dateTime={meeting.held_on}>{meeting.held_on}</time>
            <MeetingState state={meeting.state} />
          </span>
        }
        actions={<MeetingActions meeting={meeting} />}
      />
      {search.job ? (
        <ResolutionJob id={search.job} onDismiss={() => patch({ job: undefined })} />
      ) : null}
      <div className={css.spaced}>
        <Panel>
          <MeetingSteps meeting={meeting} />
        </Panel>
      </div>
      <MeetingCounts counts={meeting.agenda} />
      <h2 className={css.heading}>{t('agenda.title')}</h2>
      <Agenda meeting={meeting} search={search} onSearch={patch} />
      <div className={css.foot}>
        <div>
          <Panel>
            <div className={css.minutes}>{minutes(meeting)}</div>
          </Panel>
        </div>
        <div>
          {search.job ? null : (
            <ConfirmPanel meeting={meeting} onQueued={(job) => patch({ job })} />
          )}
        </div>
      </div>
    </>
  )
}
