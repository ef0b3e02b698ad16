import type { components } from '~/api/schema.gen'
import type { SourceKind } from '~/api/words'

export type Source = components['schemas']['Source']

/** What is said of a document, as a form holds it. */
export interface SourceDraft {
  kind: string
  title: string
  reference: string
  issued_on: string
  url: string
  note: string
}

export const draftOf = (source: Source | undefined, kind: SourceKind | undefined): SourceDraft => ({
  kind: source?.kind ?? kind ?? '',
  title: source?.title ?? '',
  reference: source?.reference ?? '',
  issued_on: source?.issued_on ?? '',
  url: source?.url ?? '',
  note: source?.note ?? '',
})

/** What is left empty is not said. */
export const inputOf = ({ kind, title, reference, issued_on, url, note }: SourceDraft) => ({
  kind,
  title: title.trim(),
  reference: reference.trim() || null,
  issued_on: issued_on || null,
  url: url.trim() || null,
  note: note.trim() || null,
})
