import { oneOf, pageOf, uuidOf } from '~/api/search-words'

export const COVERS = ['missing', 'split'] as const

export interface CoverageSearch {
  source_id?: string
  cover?: (typeof COVERS)[number]
  page: number
  per_page: number
}

export const parseCoverageSearch = (raw: Record<string, unknown>): CoverageSearch => ({
  source_id: uuidOf(raw.source_id),
  cover: oneOf(COVERS, raw.cover),
  ...pageOf(raw),
})
