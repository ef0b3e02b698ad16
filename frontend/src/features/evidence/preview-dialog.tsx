import { Modal } from 'antd'
import type { EvidenceFile } from '~/api/send-evidence'
import { contentPath } from './content'
import { DownloadLink } from './download-link'
import css from './evidence.module.css'
import { PreviewImage } from './preview-image'
import { useOpened } from './subject'

interface PreviewDialogProps {
  file: EvidenceFile
  way: 'image' | 'pdf'
  onClose: () => void
}

/** A content in the page; the server lets it run nothing. */
export function PreviewDialog({ file, way, onClose }: PreviewDialogProps) {
  const onLoad = useOpened()
  return (
    <Modal open title={file.name} footer={null} width={960} onCancel={onClose} destroyOnHidden>
      {way === 'image' ? (
        <PreviewImage file={file} />
      ) : (
        <iframe
          className={css.frame}
          src={contentPath(file, true)}
          title={file.name}
          onLoad={onLoad}
        />
      )}
      <p>
        <DownloadLink file={file} className={undefined} />
      </p>
    </Modal>
  )
}
