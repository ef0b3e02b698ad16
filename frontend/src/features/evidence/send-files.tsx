import { useEffect } from 'react'
import { useUnsaved } from '~/ui/use-unsaved'
import type { Subject } from './subject'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

/** Sends what was chosen before its thing was there; what is refused stays in sight, to be tried again. */
export function SendFiles({ subject, files }: { subject: Subject; files: readonly File[] }) {
  const { queue, uploads } = useUploads(subject)
  useEffect(() => queue.add(files), [queue, files])
  useUnsaved(uploads.length > 0)
  return <UploadList queue={queue} uploads={uploads} />
}
