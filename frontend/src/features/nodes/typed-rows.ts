import { newKey } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import type { NodeContent, PlanNode } from './plan-types'

type Input = components['schemas']['NodePlanInput']

export const CELLS = ['title', 'deliverable', 'due_on', 'planned', 'weight'] as const
export type Cell = (typeof CELLS)[number]

/** A node as it is typed: one string for each control, so that nothing typed is ever lost. */
export interface Row extends Record<Cell, string> {
  /** Stays with the row, wherever it is moved and before it is stored. */
  key: string
  /** Of a stored node. */
  id: string | null
  remark: string | null
}

export function emptyRow(): Row {
  const text = Object.fromEntries(CELLS.map((cell) => [cell, ''])) as Record<Cell, string>
  return { ...text, key: newKey(), id: null, remark: null }
}

/** What a proposal says, as if it were typed. */
export const typedRow = (content: NodeContent): Row => ({
  ...emptyRow(),
  title: content.title,
  deliverable: content.deliverable ?? '',
  due_on: content.due_on,
  planned: content.planned ?? '',
  weight: content.weight ?? '',
})

const storedRow = (node: PlanNode, key = node.id): Row => ({
  ...typedRow(node),
  key,
  id: node.id,
  remark: node.remark ?? null,
})

export const rowsOf = (nodes: readonly PlanNode[]): Row[] => nodes.map((node) => storedRow(node))

const orNull = (text: string): string | null => text.trim() || null

export const inputOf = (rows: readonly Row[]): Input => ({
  nodes: rows.map((row) => ({
    id: row.id,
    title: row.title.trim(),
    deliverable: orNull(row.deliverable),
    due_on: row.due_on,
    planned: orNull(row.planned),
    weight: orNull(row.weight),
  })),
})

const saysNothing = (row: Row): boolean => CELLS.every((cell) => row[cell].trim() === '')

/** Whether there is anything that a proposal would replace. */
export const anyTyped = (rows: readonly Row[]): boolean => !rows.every(saysNothing)

/** The rows with one of them so many places further down. */
export function moved(rows: readonly Row[], key: string, by: number): Row[] {
  const from = rows.findIndex((row) => row.key === key)
  const to = Math.min(Math.max(from + by, 0), rows.length - 1)
  const next = [...rows]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

/** The same rows with weights that add to 100; what does not divide evenly goes to the last. */
export function evenly(rows: readonly Row[]): Row[] {
  const share = Math.floor(10_000 / rows.length)
  return rows.map((row, at) => {
    const hundredths = at === rows.length - 1 ? 10_000 - share * at : share
    const [whole, fraction] = [Math.floor(hundredths / 100), hundredths % 100]
    const places = String(fraction).padStart(2, '0').replace(/0+$/, '')
    return { ...row, weight: places ? `${whole}.${places}` : String(whole) }
  })
}

/** What is typed once `sent` was stored as `nodes`; what was typed in the meantime stays. */
export function afterSaving(
  now: readonly Row[],
  sent: readonly Row[],
  nodes: readonly PlanNode[],
): Row[] {
  const stored = nodes.map((node, at) => storedRow(node, sent[at]?.key))
  if (now === sent) return stored
  const ids = new Map(stored.map(({ key, id }) => [key, id]))
  return now.map((row) => ({ ...row, id: ids.get(row.key) ?? row.id }))
}

const same = (one: Row, other: Row): boolean => CELLS.every((cell) => one[cell] === other[cell])

/**
 * The same typing over what is stored now: rows that were not touched become what others made of them, rows that were
 * stay as typed, and rows that others added come in behind the one they follow.
 */
export function takenOver(
  rows: readonly Row[],
  base: readonly PlanNode[],
  live: readonly PlanNode[],
): Row[] {
  const [before, now] = [base, live].map((nodes) => new Map(rowsOf(nodes).map((r) => [r.id, r])))
  const next = rows.flatMap((row) => {
    const was = before?.get(row.id)
    if (!was) return [row]
    const { key } = row
    const theirs = now?.get(row.id)
    const touched = !same(row, was)
    if (!theirs) return touched ? [{ ...row, id: null }] : []
    return [touched ? { ...row, remark: theirs.remark } : { ...theirs, key }]
  })
  rowsOf(live).forEach((row, at, all) => {
    if (before?.has(row.id)) return
    const above = at === 0 ? -1 : next.findIndex(({ id }) => id === all[at - 1]?.id)
    next.splice(above < 0 && at > 0 ? next.length : above + 1, 0, row)
  })
  return next
}
