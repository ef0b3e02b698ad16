import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { entryOf, overtakenEntries } from '~/api/overtaken'
import { asProblem, Problem } from '~/api/problem'
import { ListTable } from '~/ui/data-table/list-table'
import { formatDecimal } from '~/ui/decimal'
import { ErrorSummary } from '~/ui/error-summary'
import { FormFoot } from '~/ui/form-foot'
import { StaleNotice } from '~/ui/stale-notice'
import { StandingMark } from '~/ui/standing-mark'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { useUnsaved } from '~/ui/use-unsaved'
import css from './indicators.module.css'
import type { IndicatorRow } from './ledger-columns'
import { staleRows, sumOf, type TypedWeights, takenOver, typedAfter } from './typed-weights'
import { useUnitWeightsColumns } from './unit-weights-columns'

const NOTHING: TypedWeights = {}

/** All weights of a unit in one form: the sum follows what is typed, and either all are saved or none. */
export function UnitWeights({ rows }: { rows: IndicatorRow[] }) {
  const { t } = useTranslation(['weights', 'indicators', 'common'])
  const queries = useQueryClient()
  const [typed, setTyped] = useState(NOTHING)
  const [reason, setReason] = useState('')
  const changes = rows.filter(({ id }) => typed[id])
  const entries = changes.map(({ id }) => ({
    id,
    version: typed[id]?.version ?? 0,
    weight: typed[id]?.weight.trim() || null,
  }))
  const body = { entries, reason: reason.trim() || null }
  const key = useKeyOf(body)
  const form = useFaults<string>({
    reason: t('weights:edit.reason'),
    ...Object.fromEntries(rows.map(({ id, code }) => [id, code])),
  })
  const { busy, run } = useCommand(form)
  useUnsaved(changes.length > 0)
  const stale = staleRows(rows, typed)
  const sum = sumOf(rows, typed)

  const send = async () => {
    try {
      await client.POST('/indicators/weights', {
        params: { header: { 'Idempotency-Key': key } },
        body,
      })
      setTyped(NOTHING)
      setReason('')
    } catch (error) {
      const problem = asProblem(error)
      if (overtakenEntries(problem).length > 0) void queries.invalidateQueries()
      throw byRow(problem, entries)
    }
  }
  const columns = useUnitWeightsColumns({
    typed,
    form,
    onType: (row, weight) => setTyped((now) => typedAfter(now, row, weight)),
  })
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (changes.length > 0) void run(send, t('weights:edit.done', { count: changes.length }))
      }}
    >
      {stale.length > 0 && !busy ? (
        <div className={css.formErrors}>
          <StaleNotice
            onTake={() => {
              setTyped(takenOver(rows, typed))
              form.clear()
            }}
          >
            <p>{stale.map(({ code }) => code).join(t('indicators:detail.missing_join'))}</p>
          </StaleNotice>
        </div>
      ) : null}
      {form.faults.length > 0 ? (
        <div className={css.formErrors}>
          <ErrorSummary
            title={t('common:form.problem')}
            faults={form.faults}
            traceId={form.traceId}
            attempt={form.attempt}
          />
        </div>
      ) : null}
      <ListTable
        label={t('weights:edit.table')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={null}
      />
      <FormFoot>
        <p role="status">
          {t('weights:edit.sum', { weight: formatDecimal(sum.weight) })}{' '}
          <StandingMark standing={sum.standing} />
          {changes.length > 0 ? ` ${t('weights:edit.changed', { count: changes.length })}` : null}
        </p>
        <Input
          className={css.footReason}
          id={form.idOf('reason')}
          aria-label={t('weights:edit.reason')}
          placeholder={t('weights:edit.reason')}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          disabled={changes.length === 0}
          onClick={() => {
            setTyped(NOTHING)
            form.clear()
          }}
        >
          {t('weights:edit.undo')}
        </Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={changes.length === 0}>
          {t('weights:edit.save')}
        </Button>
      </FormFoot>
    </form>
  )
}

/** The faults of entries by the ids of their rows, which stay where they are while more is typed. */
const byRow = (problem: Problem, entries: readonly { id: string }[]): Problem =>
  new Problem({
    ...problem.body,
    errors: problem.items.map((item) => {
      const place = entryOf(item.pointer)
      const row = place === undefined ? undefined : entries[place]
      return row ? { ...item, pointer: `/${row.id}` } : item
    }),
  })
