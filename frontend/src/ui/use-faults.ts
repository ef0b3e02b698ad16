import { useId, useState } from 'react'
import { asProblem, fieldOfPointer } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'
import type { FieldFault } from './error-summary'

/** What a dialog needs of a form's faults, whatever its fields are called. */
export interface Faults {
  faults: FieldFault[]
  traceId: string | undefined
  attempt: number
  clear: () => void
  fail: (error: unknown) => void
}

/** The faults of a small form whose fields are named as in the request. */
export function useFaults<Name extends string>(
  labels: Record<Name, string>,
  /** What a code means in this form, where its general wording says too little. */
  words: Record<string, string> = {},
) {
  const errorText = useErrorText()
  const base = useId()
  const [faults, setFaults] = useState<FieldFault[]>([])
  const [traceId, setTraceId] = useState<string>()
  const [attempt, setAttempt] = useState(0)

  const idOf = (name: Name) => `${base}-${name}`
  const isName = (name: string): name is Name => Object.hasOwn(labels, name)
  const show = (next: FieldFault[], trace?: string) => {
    setFaults(next)
    setTraceId(trace)
    setAttempt((count) => count + 1)
  }

  const errorOf = (name: Name) => faults.find((fault) => fault.fieldId === idOf(name))?.text

  return {
    faults,
    traceId,
    attempt,
    idOf,
    errorOf,
    /** What a field of the form needs to be tied to its label and its fault. */
    bind: (name: Name) => ({ id: idOf(name), label: labels[name], error: errorOf(name) }),
    clear: () => setFaults([]),
    /** Shows which of the fields are empty; whether none is. */
    complete(values: Partial<Record<Name, string>>): boolean {
      const empty = Object.entries<string | undefined>(values)
        .filter(([, value]) => !value?.trim())
        .map(([name]) => name)
        .filter(isName)
      show(
        empty.map((name) => ({
          fieldId: idOf(name),
          label: labels[name],
          text: errorText({ code: 'client.required' }),
        })),
      )
      return empty.length === 0
    },
    tell: (name: Name, text: string) => show([{ fieldId: idOf(name), label: labels[name], text }]),
    fail(error: unknown): void {
      const problem = asProblem(error)
      const told = problem.items.map((item) => {
        const name = fieldOfPointer(item.pointer)
        const text = words[item.code] ?? errorText(item)
        return isName(name) ? { fieldId: idOf(name), label: labels[name], text } : { text }
      })
      show(told.length > 0 ? told : [{ text: errorText(problem) }], problem.body.trace_id)
    },
  }
}
