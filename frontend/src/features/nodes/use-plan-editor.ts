import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { asProblem, fieldOfPointer, Problem } from '~/api/problem'
import { paths } from '~/app/paths'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { differs, useUnsaved } from '~/ui/use-unsaved'
import type { OpenPlan } from './plan-types'
import { afterSaving, CELLS, inputOf, type Row, rowsOf, takenOver } from './typed-rows'

/** What is typed of a plan, and how it is saved and handed in: nothing typed is lost on the way. */
export function usePlanEditor(id: string, live: OpenPlan) {
  const { t } = useTranslation('nodes')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [base, setBase] = useState(live)
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(live.nodes))
  const labels = rows.flatMap(({ key }, at) =>
    CELLS.map((cell) => [
      `${key}.${cell}`,
      t('edit.cell', { at: at + 1, cell: t(`cell.${cell}`) }),
    ]),
  )
  const form = useFaults<string>({ nodes: t('edit.rows'), ...Object.fromEntries(labels) })
  const { busy, run } = useCommand(form)
  const dirty = differs(inputOf(rows), inputOf(rowsOf(base.nodes)))
  useUnsaved(dirty)

  const put = async () => {
    const { data } = await client.PUT('/indicators/{id}/nodes', {
      params: { path: { id }, header: { 'If-Match': ifMatch(base.plan.version) } },
      body: inputOf(rows),
    })
    const saved = data as OpenPlan
    setBase(saved)
    setRows((now) => afterSaving(now, rows, saved.nodes))
    return saved.plan.version
  }
  const handIn = async (version: number) => {
    const header = { 'If-Match': ifMatch(version) }
    await client.POST('/indicators/{id}/node-plan/submit', { params: { path: { id }, header } })
    await navigate({
      to: paths.indicator,
      params: { id },
      search: { tab: 'nodes' },
      ignoreBlocker: true,
    })
  }
  /** Faults go to the rows that were sent, which may be moved before they are mended. */
  const told = (change: () => Promise<unknown>) => async () => {
    try {
      await change()
    } catch (error) {
      // Saved and not taken, or changed by somebody else: what is stored is no longer what was read.
      void queries.invalidateQueries()
      throw byRow(asProblem(error), rows)
    }
  }

  return {
    base,
    rows,
    setRows,
    form,
    busy,
    dirty,
    stale: live.plan.version > base.plan.version && !busy,
    take: () => {
      setRows((now) => takenOver(now, base.nodes, live.nodes))
      setBase(live)
      form.clear()
    },
    save: () => run(told(put), t('edit.saved')),
    submit: () =>
      run(
        told(async () => handIn(await put())),
        t('edit.submitted'),
      ),
  }
}

/** `/nodes/3/weight` by the key of the row that was sent there; of a node that is gone, its title. */
const byRow = (problem: Problem, sent: readonly Row[]): Problem =>
  new Problem({
    ...problem.body,
    errors: problem.items.map((item) => {
      const [, place, field = ''] = fieldOfPointer(item.pointer).split('.')
      const row = place === undefined ? undefined : sent[Number(place)]
      return row ? { ...item, pointer: `/${row.key}/${field === 'id' ? 'title' : field}` } : item
    }),
  })
