import { api, client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { EvidenceFile } from '~/api/send-evidence'

/** What files are attached to. */
export interface Subject {
  kind: 'source' | 'indicator' | 'meeting'
  id: string
}

const PATHS = {
  source: '/sources/{id}/files',
  indicator: '/indicators/{id}/files',
  meeting: '/meetings/{id}/minutes',
} as const

/** The files of a thing, in the order of upload; the server gives all of them at once. */
export const useFiles = ({ kind, id }: Subject) =>
  api.useQuery('get', PATHS[kind], { params: { path: { id } } })

export const attach = ({ kind, id }: Subject, fileId: string, key: string) =>
  client.POST(PATHS[kind], {
    params: { path: { id }, header: { 'Idempotency-Key': key } },
    body: { file_id: fileId },
  })

export const takeOff = ({ kind, id }: Subject, file: EvidenceFile) =>
  client.DELETE(`${PATHS[kind]}/{file_id}`, {
    params: {
      path: { id, file_id: file.id },
      header: { 'If-Match': ifMatch(file.version) },
    },
  })
