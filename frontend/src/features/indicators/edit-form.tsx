import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { sourceItemText } from '~/api/item-text'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { differs, useUnsaved } from '~/ui/use-unsaved'
import { Conflict } from './conflict'
import { changed, type Draft, type DraftField, draftOf, EMPTY, inputOf } from './draft'
import { controlId, IndicatorForm } from './indicator-form'
import css from './indicators.module.css'
import { useSave } from './use-save'

type Indicator = components['schemas']['Indicator']

/** Edits from one version; when another was saved meanwhile, both are shown side by side. */
export function EditForm({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation(['indicators', 'common'])
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { id } = indicator
  const [base, setBase] = useState(indicator)
  const [draft, setDraft] = useState(() => draftOf(indicator))
  const [theirs, setTheirs] = useState<Indicator | null>(null)
  const { attempt, saving, failure } = useSave()
  useUnsaved(differs(draft, draftOf(base)))
  // Whoever comes for what it lacks begins there.
  const { field } = useSearch({ strict: false }) as { field?: string }
  useEffect(() => {
    if (field && field in EMPTY) document.getElementById(controlId(field as DraftField))?.focus()
  }, [field])

  const put = (from: Indicator) => async (now: Draft) => {
    try {
      const stated = from.measure.kind === 'numeric' ? from.measure.stated : null
      const { data } = await client.PUT('/indicators/{id}', {
        params: { path: { id }, header: { 'If-Match': ifMatch(from.version) } },
        body: inputOf(now, stated),
      })
      return data
    } catch (error) {
      if (asProblem(error).status !== 412) throw error
      const { data } = await client.GET('/indicators/{id}', { params: { path: { id } } })
      if (data) setTheirs(data)
      return undefined
    }
  }

  const submit = async (now: Draft, from: Indicator) => {
    const saved = await attempt(now, put(from))
    if (!saved) return
    await queries.invalidateQueries()
    void message.success(t('indicators:form.saved'))
    await navigate({ to: paths.indicator, params: { id }, ignoreBlocker: true })
  }

  if (theirs) {
    return (
      <Conflict
        base={base}
        mine={draft}
        theirs={theirs}
        onBack={() => setTheirs(null)}
        onResolve={(merged) => {
          setDraft(merged)
          setBase(theirs)
          setTheirs(null)
          void submit(merged, theirs)
        }}
      />
    )
  }
  return (
    <>
      <LastSummary task={base.carried_from} />
      <Panel flush>
        <IndicatorForm
          year={indicator.year}
          draft={draft}
          onChange={(part) => setDraft((now) => changed(now, part, draftOf(base)))}
          onSubmit={() => void submit(draft, base)}
          saving={saving}
          failure={failure}
          withReason
          leadUnit={base.lead_unit}
          coUnits={base.co_units}
          dataOwner={base.data_owner}
          section={base.section}
          person={base.person}
          source={{
            id: base.source.id,
            title: base.source.title,
            item_id: base.source.item_id,
            item: sourceItemText(base.source),
          }}
          cancel={
            <LinkButton
              render={(props) => <Link {...props} to={paths.indicator} params={{ id }} />}
            >
              {t('common:action.cancel')}
            </LinkButton>
          }
        />
      </Panel>
    </>
  )
}

/** What was said of the same task at the end of the year before, which the new goal goes on from. */
function LastSummary({ task }: { task: Indicator['carried_from'] }) {
  const { t } = useTranslation('indicators')
  if (!task?.summary) return null
  const { id, year, code, summary } = task
  return (
    <div className={css.spaced}>
      <Notice
        tone="info"
        title={
          <Link to={paths.indicator} params={{ id }} search={{ year, tab: 'year_end' }}>
            {t('carry.last_summary_of', { year, code })}
          </Link>
        }
      >
        <p className={css.lastSummary}>{summary}</p>
      </Notice>
    </div>
  )
}
