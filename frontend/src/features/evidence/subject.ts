import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { EvidenceFile } from '~/api/send-evidence'

/** What files are attached to. */
export interface Subject {
  kind: 'source' | 'indicator' | 'meeting' | 'report' | 'journal'
  id: string
}

/** What is begun with the first file that is attached to it. */
export interface Unbegun {
  kind: Subject['kind']
  begin: () => Promise<Subject>
}

export const isBegun = (subject: Subject | Unbegun): subject is Subject => 'id' in subject

const PATHS = {
  source: '/sources/{id}/files',
  indicator: '/indicators/{id}/files',
  meeting: '/meetings/{id}/minutes',
  report: '/reports/{id}/evidence',
  journal: '/journal-entries/{id}/evidence',
} as const

/** The files of a thing, in the order of upload; the server gives all of them at once. */
export const useFiles = (subject: Subject | Unbegun) =>
  api.useQuery(
    'get',
    PATHS[subject.kind],
    { params: { path: { id: isBegun(subject) ? subject.id : '' } } },
    { enabled: isBegun(subject) },
  )

export const attach = ({ kind, id }: Subject, fileId: string, key: string) =>
  client.POST(PATHS[kind], {
    params: { path: { id }, header: { 'Idempotency-Key': key } },
    body: { file_id: fileId },
  })

/** What was once said stays with the files that it came with. */
type Fixed = 'journal'
export type Editable = Subject & { kind: Exclude<Subject['kind'], Fixed> }
export const isEditable = (subject: Subject): subject is Editable => subject.kind !== 'journal'

export const takeOff = ({ kind, id }: Editable, file: EvidenceFile) =>
  client.DELETE(`${PATHS[kind]}/{file_id}`, {
    params: {
      path: { id, file_id: file.id },
      header: { 'If-Match': ifMatch(file.version) },
    },
  })

/** The server notes who opened what: the reports tell of it, and are read anew. */
export function useOpened(): () => void {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: ['get', '/reports'] })
}
