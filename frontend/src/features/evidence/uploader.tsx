import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import css from './evidence.module.css'
import { FilesDrop } from './files-drop'
import type { Subject, Unbegun } from './subject'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

/** Takes files, and shows how far each has come. */
export function Uploader({ subject }: { subject: Subject | Unbegun }) {
  const { t } = useTranslation('evidence')
  const { queue, uploads } = useUploads(subject)
  return (
    <div className={css.uploader}>
      <Notice tone="warn">{t('secrets')}</Notice>
      <FilesDrop onFiles={(files) => queue.add(files)} />
      <UploadList queue={queue} uploads={uploads} />
    </div>
  )
}
