import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Anything with a stable code; the words come from the dictionary. */
export interface Coded {
  code: string
  params?: Record<string, unknown>
}

const words = (t: unknown, namespace: string, { code, params }: Coded): string =>
  // Codes come from the server as strings: the completeness test, not the compiler, covers them.
  (t as (key: string, options: object) => string)(`${namespace}:${code}`, {
    ...params,
    defaultValue: '',
  })

/** Parameters that are codes themselves, with where their words stand. */
const CODED_PARAMS: Record<string, string> = {
  role: 'roles',
  wanted: 'roles',
  rule: 'errors',
  missing: 'fields',
}

/** The words of one code; of a field those that it has for an indicator, since nothing else tells what it lacks. */
function spelled(t: unknown, namespace: string, code: string): string {
  if (namespace !== 'fields') return words(t, namespace, { code }) || code
  const field = code.split('/').at(-1) ?? code
  return (
    words(t, namespace, { code: `indicator.${field}` }) ||
    words(t, namespace, { code: field }) ||
    code
  )
}

function spelledOut(t: unknown, params: Record<string, unknown> = {}): Record<string, unknown> {
  const entries = Object.entries(params).map(([name, value]) => {
    const namespace = CODED_PARAMS[name]
    if (!namespace || typeof value !== 'string') return [name, value]
    const each = value.split(', ').map((code) => spelled(t, namespace, code))
    return [name, each.join(words(t, 'common', { code: 'state.join' }))]
  })
  return Object.fromEntries(entries)
}

export function useErrorText(): (coded: Coded) => string {
  const { t } = useTranslation('errors')
  return ({ code, params }) =>
    words(t, 'errors', { code, params: spelledOut(t, params) }) || t('client.unknown', { code })
}

/** Text for a code of the server in one namespace, or the code itself. */
export function useCodeText(
  namespace:
    | 'expected'
    | 'columns'
    | 'fields'
    | 'roles'
    | 'permissions'
    | 'indicators'
    | 'audit'
    | 'recorded'
    | 'reviews'
    | 'tasks'
    | 'people'
    | 'years',
): (code: string, params?: Record<string, unknown>) => string {
  const { t } = useTranslation(namespace)
  return useCallback((code, params) => words(t, namespace, { code, params }), [t, namespace])
}

/** The name of a field of one kind of object; a code without words as it is. */
export function useFieldName(kind: string): (field: string) => string {
  const text = useCodeText('fields')
  return useCallback(
    (field) => {
      const last = field.split(/[./]/).at(-1) ?? field
      return text(`${kind}.${last}`) || text(last) || field
    },
    [text, kind],
  )
}

/** A word of the API, such as a state, in the reader's language; an unknown one as it is. */
export function useWord(): (
  group: 'source_kind' | 'state' | 'kind' | 'missing',
  word: string,
) => string {
  const { t } = useTranslation('indicators')
  return useCallback(
    (group, word) => words(t, 'indicators', { code: `${group}.${word}` }) || word,
    [t],
  )
}
