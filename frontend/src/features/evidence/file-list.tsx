import { useTranslation } from 'react-i18next'
import type { EvidenceFile } from '~/api/send-evidence'
import css from './evidence.module.css'
import { FileRow } from './file-row'
import type { Subject } from './subject'

export function FileList({ subject, files }: { subject: Subject; files: EvidenceFile[] }) {
  const { t } = useTranslation('evidence')
  if (files.length === 0) return <p className="muted">{t('none')}</p>
  return (
    <ul className={css.files} aria-label={t('list')}>
      {files.map((file) => (
        <FileRow key={file.id} subject={subject} file={file} />
      ))}
    </ul>
  )
}
