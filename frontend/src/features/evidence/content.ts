import type { EvidenceFile } from '~/api/send-evidence'

/** Where a content is to be had; shown rather than saved where its kind can be. */
export const contentPath = ({ sha256 }: EvidenceFile, shown = false): string =>
  `/api/v1/evidence/${sha256}${shown ? '?view=inline' : ''}`

/** How a file of this kind can be looked at in the page. */
export function previewOf({ kind }: EvidenceFile): 'image' | 'pdf' | undefined {
  if (kind === 'pdf') return 'pdf'
  return kind === 'jpg' || kind === 'jpeg' || kind === 'png' ? 'image' : undefined
}
