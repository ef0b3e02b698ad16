import { useTranslation } from 'react-i18next'
import css from './evidence.module.css'
import type { Upload, UploadQueue } from './upload-queue'
import { UploadRow } from './upload-row'

interface UploadListProps {
  queue: UploadQueue
  uploads: readonly Upload[]
}

/** The files on their way; nothing once there are none. */
export function UploadList({ queue, uploads }: UploadListProps) {
  const { t } = useTranslation('evidence')
  if (uploads.length === 0) return null
  return (
    <ul className={css.uploads} aria-label={t('upload.list')}>
      {uploads.map((upload) => (
        <UploadRow
          key={upload.id}
          upload={upload}
          onCancel={() => queue.cancel(upload.id)}
          onRetry={() => queue.retry(upload.id)}
        />
      ))}
    </ul>
  )
}
