import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { useErrorText } from '~/i18n/error-text'
import { compareDecimals, normaliseDecimal } from '~/ui/decimal'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { PlanNode } from './plan-types'

/** Whether what is typed says something else than what is stored: `12.0` is 12. */
export function isOther(typed: string | undefined, stored: string | null | undefined): boolean {
  if (typed === undefined) return false
  if (typed.trim() === '' || !stored) return typed.trim() !== (stored ?? '')
  return normaliseDecimal(typed) === null || compareDecimals(typed, stored) !== 0
}

/** What the data owner enters of a node: what is typed is held by whoever shows it, nothing where nothing is. */
export function useActual(
  node: Pick<PlanNode, 'id' | 'title' | 'version' | 'actual'>,
  typed: string | undefined,
  onType: (typed: string | undefined) => void,
) {
  const { t } = useTranslation('progress')
  const errorText = useErrorText()
  const form = useFaults({ value: t('actual.value') })
  const { busy, run } = useCommand(form)
  const [base, setBase] = useState(node.version)
  const dirty = isOther(typed, node.actual)
  // Nothing is typed over it: what others changed is simply the latest.
  if (!dirty && !busy && base !== node.version) setBase(node.version)

  const send = (value: string) =>
    run(
      async () => {
        const { data } = await client.PUT('/nodes/{id}/actual', {
          params: { path: { id: node.id }, header: { 'If-Match': ifMatch(base) } },
          body: { value },
        })
        if (data) setBase(data.version)
      },
      t('actual.saved', { title: node.title }),
    )

  return {
    form,
    busy,
    dirty,
    type: (value: string) => onType(isOther(value, node.actual) ? value : undefined),
    stale: dirty && !busy && base !== node.version,
    /** Goes on from what somebody else entered. */
    take: () => {
      setBase(node.version)
      form.clear()
    },
    /** Sends what is typed; nothing where there is nothing to send, or it is no number. */
    save: (): Promise<boolean> | undefined => {
      if (typed === undefined || !dirty) return undefined
      if (!form.complete({ value: typed })) return undefined
      if (normaliseDecimal(typed) === null) {
        form.tell('value', errorText({ code: 'client.decimal_malformed' }))
        return undefined
      }
      return send(typed).then((done) => {
        if (done) onType(undefined)
        return done
      })
    },
  }
}
