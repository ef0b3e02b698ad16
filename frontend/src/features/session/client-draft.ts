import { fieldOfPointer, type ProblemItem } from '~/api/problem'
import type { ApiClient } from './clients-page'

/** A program as a form holds it: what is typed stays as it was typed. */
export interface ClientDraft {
  name: string
  client_id: string
  scopes: string[]
  networks: string
  requests_per_minute: string
}

export type ClientField = keyof ClientDraft

export const emptyDraft: ClientDraft = {
  name: '',
  client_id: '',
  scopes: [],
  networks: '',
  requests_per_minute: '60',
}

export const draftOf = (client: ApiClient): ClientDraft => ({
  name: client.name,
  client_id: client.client_id,
  scopes: client.scopes,
  networks: client.networks.join('\n'),
  requests_per_minute: String(client.requests_per_minute),
})

/** What is sent; a quota that is no whole number is sent as 0 and refused by the server. */
export function inputOf(draft: ClientDraft) {
  const quota = Number(draft.requests_per_minute.trim())
  return {
    name: draft.name,
    scopes: draft.scopes,
    networks: linesOf(draft.networks).map(({ text }) => text),
    requests_per_minute: Number.isInteger(quota) ? quota : 0,
  }
}

/** The lines that say something, with their numbers as a reader counts them. */
export const linesOf = (text: string): { text: string; line: number }[] =>
  text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter(({ text: line }) => line !== '')

/** Which field a fault is in, and of a list which of its entries. */
export function placeOf(item: ProblemItem): { field?: ClientField; entry?: number } {
  const [name = '', entry] = fieldOfPointer(item.pointer).split('.')
  const field = name in emptyDraft ? (name as ClientField) : undefined
  return { field, entry: entry === undefined ? undefined : Number(entry) }
}

/** Where a field stands in the form, so that its faults are told in that order; what is in no field comes last. */
export const orderOf = (field: ClientField | undefined): number => {
  const place = field ? Object.keys(emptyDraft).indexOf(field) : -1
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}
