import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '~/api/idempotency'
import { asProblem, type ProblemItem } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'
import { type Step, takeStep } from './report-steps'
import { FIELDS } from './use-report-form'

interface Taken {
  id: string
  version: number
  name: string
}

const DONE = { confirm: 'confirmed', submit: 'submitted', accept: 'accepted' } as const
const ENTRY = /^\/entries\/(\d+)(?:\/(\w+))?$/

/** Takes a step of several reports at once; why none was taken is told for each of them. */
export function useSteps() {
  const { t } = useTranslation('reports')
  const errorText = useErrorText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  // The same again after a lost answer is the same intention.
  const held = useRef({ text: '', key: '' })
  const keyFor = (intention: unknown): string => {
    const text = JSON.stringify(intention)
    if (held.current.text !== text) held.current = { text, key: newKey() }
    return held.current.key
  }
  const told = (rows: readonly Taken[]) => (item: ProblemItem) => {
    const [, at, field] = ENTRY.exec(item.pointer) ?? []
    const known = FIELDS.find((each) => each === field)
    const what = known ? `${t(`form.${known}`)} — ${errorText(item)}` : errorText(item)
    const row = at === undefined ? undefined : rows[Number(at)]
    return row ? `${row.name}: ${what}` : what
  }
  const take = async (step: Step, rows: readonly Taken[]): Promise<boolean> => {
    if (busy || rows.length === 0) return false
    setBusy(true)
    try {
      await takeStep(step, rows, keyFor([step, ...rows.map(({ id, version }) => [id, version])]))
      setRefused([])
      void message.success(t(`step.${DONE[step]}`, { count: rows.length }))
      await queries.invalidateQueries()
      return true
    } catch (error) {
      const problem = asProblem(error)
      const items = problem.items.map(told(rows))
      setRefused(items.length > 0 ? items : [errorText(problem)])
      // Others may have been faster: what is shown is read anew.
      void queries.invalidateQueries()
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, take }
}
