import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useIdempotencyKey } from '~/api/idempotency'
import { asProblem } from '~/api/problem'
import { useOwnUnit } from '~/api/session'
import { useYear } from '~/api/years'
import { paths } from '~/app/paths'
import { LinkButton } from '~/ui/link-button'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { differs, useUnsaved } from '~/ui/use-unsaved'
import { changed, type Draft, EMPTY, inputOf } from './draft'
import { IndicatorForm } from './indicator-form'
import { parseLedgerSearch } from './search'
import { useSave } from './use-save'

export function CreatePage() {
  const { t } = useTranslation(['indicators', 'common', 'app'])
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const year = useYear()
  const given = parseLedgerSearch(useSearch({ strict: false }) as Record<string, unknown>)
  const { key, renew } = useIdempotencyKey()
  const own = useOwnUnit()
  const [first] = useState<Draft>({
    ...EMPTY,
    // Whoever drafts for one unit alone need not choose it.
    lead_unit_id: own?.id ?? '',
    source_id: given.source_id ?? '',
    source_item_id: given.source_id ? (given.source_item_id ?? '') : '',
  })
  const [draft, setDraft] = useState(first)
  useUnsaved(differs(draft, first))
  const { attempt, saving, failure } = useSave()
  const create = async (now: Draft) => {
    try {
      const { data } = await client.POST('/indicators', {
        params: { header: { 'Idempotency-Key': key } },
        body: { ...inputOf(now), year: year ?? 0 },
      })
      return data
    } catch (error) {
      // A refusal ends this intention; a lost answer does not: the same key may be sent again.
      const { status } = asProblem(error)
      if (status >= 400 && status < 500 && status !== 401) renew()
      throw error
    }
  }
  const submit = async () => {
    const created = await attempt(draft, create)
    if (!created) return
    renew()
    void queries.invalidateQueries()
    void message.success(t('indicators:form.created', { code: created.code }))
    await navigate({ to: paths.indicator, params: { id: created.id }, ignoreBlocker: true })
  }
  return (
    <>
      <PageHeader
        title={t('indicators:form.create_title')}
        subtitle={year ? t('app:shell.year_value', { year }) : undefined}
      />
      <Panel flush>
        <IndicatorForm
          year={year}
          draft={draft}
          onChange={(part) => setDraft((now) => changed(now, part))}
          onSubmit={() => void submit()}
          saving={saving}
          failure={failure}
          withReason={false}
          cancel={
            <LinkButton render={(props) => <Link {...props} to={paths.indicators} />}>
              {t('common:action.cancel')}
            </LinkButton>
          }
        />
      </Panel>
    </>
  )
}
