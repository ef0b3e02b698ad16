import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { sendEvidence } from '~/api/send-evidence'
import { attach, isBegun, type Subject, type Unbegun } from './subject'
import { UploadQueue } from './upload-queue'

/** The files on their way to a thing; they are broken off with the page that shows them. */
export function useUploads(subject: Subject | Unbegun) {
  const { t } = useTranslation('evidence')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const holder = useRef(subject)
  useEffect(() => {
    holder.current = subject
  }, [subject])
  const [queue] = useState(
    () =>
      new UploadQueue({
        send: (file, key, onProgress, signal) => sendEvidence({ file, key, onProgress, signal }),
        attach: async (fileId, key) => {
          const { current } = holder
          return attach(isBegun(current) ? current : await current.begin(), fileId, key)
        },
        done: ({ name }) => {
          void message.success(t('upload.done', { name }))
          void queries.invalidateQueries()
        },
      }),
  )
  const uploads = useSyncExternalStore(queue.subscribe, queue.list)
  const busy = uploads.some(({ state }) => state !== 'failed')
  useEffect(() => () => queue.cancelAll(), [queue])
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
  return { queue, uploads }
}
