import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { asProblem, Problem } from '~/api/problem'
import { useSession } from '~/api/session'
import { useErrorText } from '~/i18n/error-text'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { differs } from '~/ui/use-unsaved'
import { keep, placeOf, recall } from './kept'
import { keyOf, type Step, takeStep } from './report-steps'
import type { NodeDetail, Report } from './report-types'
import { inputOf, isPartOf, type TypedReport, typedOf } from './typed-report'

export const FIELDS = [
  'percent',
  'actual',
  'narrative',
  'cause',
  'promised_on',
  'evidence',
] as const

/** A part that is none, or all of it. */
const NO_PART = { pointer: '/percent', code: 'field.out_of_range', params: { min: '1', max: '99' } }

/** The report that can still be written. */
export const draftOf = ({ reports }: Pick<NodeDetail, 'reports'>): Report | undefined =>
  reports.find(({ state }) => state === 'draft')

/**
 * What is typed of a report: begun with the first save or the first file, and kept on the device until the server has it.
 * Files move the version of the report without changing what it says.
 */
export function useReportForm(detail: NodeDetail) {
  const { t } = useTranslation('reports')
  const errorText = useErrorText()
  const queries = useQueryClient()
  const person = useSession()?.person.id ?? ''
  const { id } = detail
  const live = draftOf(detail)
  const place = placeOf('report', person, id)
  const [kept] = useState(() => {
    const found = recall<TypedReport>(place)
    // What arrived although its answer was lost need not be offered.
    return found && differs(found.typed, typedOf(live)) ? found : undefined
  })
  const [restored, setRestored] = useState(kept?.at)
  const [base, setBase] = useState(kept?.base ?? typedOf(live))
  const [typed, setTyped] = useState(kept?.typed ?? base)
  const form = useFaults<string>(
    Object.fromEntries(FIELDS.map((name) => [name, t(`form.${name}`)])),
  )
  const { busy, run } = useCommand(form)
  const dirty = differs(typed, base)
  useEffect(() => {
    keep(place, dirty ? { at: new Date().toISOString(), typed, base } : undefined)
  }, [place, dirty, typed, base])

  const late = Date.parse(detail.due_at) < Date.now()
  const body = inputOf(typed, late)
  const beginKey = useKeyOf(body)
  const isSent = (report: Report | undefined) => !differs(inputOf(typedOf(report), late), body)
  const one = api.queryOptions('get', '/nodes/{id}', { params: { path: { id } } })

  /** What the server has now; what was typed meanwhile stays typed. */
  const take = (now: NodeDetail): Report => {
    queries.setQueryData(one.queryKey, now)
    const report = draftOf(now)
    if (!report) throw new Problem({ status: 409, code: 'client.unexpected' })
    const saved = typedOf(report)
    setBase(saved)
    setTyped((present) => (differs(present, typed) ? present : saved))
    setRestored(undefined)
    return report
  }
  const read = () => queries.fetchQuery({ ...one, staleTime: 0 })
  const open = () => draftOf(queries.getQueryData<NodeDetail>(one.queryKey) ?? detail)

  const begin = async (): Promise<Report> => {
    try {
      const header = { 'Idempotency-Key': beginKey }
      await client.POST('/nodes/{id}/reports', { params: { path: { id }, header }, body })
    } catch (error) {
      // Somebody else began it: it comes in beside what was typed.
      if (asProblem(error).status === 422) void queries.invalidateQueries()
      throw error
    }
    return take(await read())
  }
  const beginning = useRef<Promise<Report>>(undefined)
  const begun = async (): Promise<Report> => {
    const now = open()
    if (now) return now
    beginning.current ??= begin().finally(() => {
      beginning.current = undefined
    })
    return beginning.current
  }
  const put = async (report: Report): Promise<Report> => {
    const send = async (version: number) => {
      const header = { 'If-Match': ifMatch(version) }
      const params = { path: { id: report.id }, header }
      const { data } = await client.PUT('/reports/{id}', { params, body })
      return take(data as NodeDetail)
    }
    try {
      return await send(report.version)
    } catch (error) {
      if (asProblem(error).status !== 412) throw error
      const detailNow = await read()
      const now = draftOf(detailNow)
      // It arrived although its answer was lost.
      if (now && isSent(now)) return take(detailNow)
      // A file that came or went is no other content.
      if (!now || differs(typedOf(now), base)) throw error
      return send(now.version)
    }
  }
  const store = async (): Promise<Report> => {
    const now = open()
    if (!now && !beginning.current) return begun()
    const report = await begun()
    return dirty ? put(report) : report
  }
  const checked = (): boolean => {
    if (isPartOf(typed)) return true
    form.tell('percent', errorText(NO_PART))
    return false
  }

  return {
    live,
    typed,
    form,
    busy,
    dirty,
    late,
    restored: dirty ? restored : undefined,
    stale: !busy && !beginning.current && differs(typedOf(live), base) && !isSent(live),
    /** Goes on from what somebody else saved. */
    takeLive: () => {
      setBase(typedOf(live))
      setTyped(typedOf(live))
      setRestored(undefined)
      form.clear()
    },
    type: (part: Partial<TypedReport>) => setTyped((now) => ({ ...now, ...part })),
    /** For the first file. */
    begun: async () => {
      if (!checked()) throw new Problem({ status: 422, code: NO_PART.code, errors: [NO_PART] })
      return begun()
    },
    save: async (done: string) => checked() && run(store, done),
    take: async (step: Step, done: string) =>
      checked() &&
      run(async () => {
        const report = await store()
        await takeStep(step, [report], keyOf(step, report)).catch((error: unknown) => {
          throw byField(asProblem(error))
        })
      }, done),
  }
}

/** Of one report alone, its faults stand at the fields of the form. */
const byField = (problem: Problem): Problem =>
  new Problem({
    ...problem.body,
    errors: problem.items.map((item) => ({
      ...item,
      pointer: item.pointer.replace(/^\/entries\/0/, ''),
    })),
  })
