import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { useCodeText } from '~/i18n/error-text'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { ClosingDates } from './closing-dates'
import { Extensions } from './extensions'
import { MoveOn } from './move-on'
import { PhaseMoves } from './phase-moves'
import { PhaseSteps } from './phase-steps'
import { PhaseTag } from './phase-tag'
import { UnfinishedPanel } from './unfinished-panel'
import { YearGates } from './year-gates'
import { isClosed } from './year-types'
import css from './years.module.css'

export function YearPage() {
  const { t } = useTranslation('years')
  const text = useCodeText('years')
  const { year: number = '' } = useParams({ strict: false })
  const readsExtensions = useCan('extension.read')
  const [moving, setMoving] = useState(false)
  const one = api.useQuery('get', '/years/{year}', { params: { path: { year: Number(number) } } })
  if (one.error) {
    return <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
  }
  const year = one.data
  if (!year) return <Loading />
  const closed = isClosed(year.phase)
  const edit = actionOf(year, 'year.edit')
  // Whoever never moves a year on needs no button that says so.
  const mayEdit = edit?.allowed || edit?.reason === 'policy.year_closed' ? edit : undefined
  const { next_phase, not_before } = year
  const mayMove =
    mayEdit?.allowed && not_before
      ? { ...mayEdit, allowed: false, reason: 'year.too_early', params: { not_before } }
      : mayEdit
  const file = actionOf(year, 'extension.file')
  return (
    <>
      <PageHeader
        title={t('year.title', { year: year.year })}
        subtitle={<PhaseTag phase={year.phase} />}
        actions={
          next_phase ? (
            <ActionButton type="primary" action={mayMove} onClick={() => setMoving(true)}>
              {t('move.action', { phase: text(`phase.${next_phase}`) })}
            </ActionButton>
          ) : undefined
        }
      />
      {closed ? (
        <div className={css.spaced}>
          <Notice tone="info" title={t('year.closed')}>
            <p>{t('year.closed_hint')}</p>
          </Notice>
        </div>
      ) : null}
      <Panel title={t('year.phases')}>
        {not_before ? (
          <p className={css.note}>{text(`year.not_before_${next_phase}`, { day: not_before })}</p>
        ) : null}
        <PhaseSteps phase={year.phase} />
      </Panel>
      {closed ? null : <YearGates year={year} />}
      {actionOf(year, 'indicator.carry_over')?.allowed ? (
        <UnfinishedPanel year={year.year} />
      ) : null}
      <ClosingDates year={year} edit={mayEdit} />
      {readsExtensions ? (
        <Extensions year={year} file={file?.allowed || closed ? file : undefined} />
      ) : null}
      <PhaseMoves moves={year.moves} closed={closed} />
      {moving ? <MoveOn year={year} onClose={() => setMoving(false)} /> : null}
    </>
  )
}
