import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceFile } from '~/api/send-evidence'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { cityTime } from '~/ui/city-time'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { sizeInWords } from '~/ui/file-drop'
import { DownloadLink } from './download-link'
import css from './evidence.module.css'
import { PreviewButton } from './preview-button'
import { ReuseWarning } from './reuse-warning'
import { ScanState } from './scan-state'
import { isEditable, type Subject, takeOff } from './subject'

/** One file: what it is, from whom, whether it is safe, and what can be done with it. */
export function FileRow({ subject, file }: { subject: Subject; file: EvidenceFile }) {
  const { t } = useTranslation('evidence')
  const [removing, setRemoving] = useState(false)
  const may = isEditable(subject) ? actionOf(file, `${subject.kind}.edit`) : undefined
  const held = file.scan === 'pending' || file.scan === 'infected'
  return (
    <li className={css.file}>
      <div className={css.what}>
        {held ? (
          <span className={css.name}>{file.name}</span>
        ) : (
          <DownloadLink className={css.name} file={file} />
        )}
        <span className={css.facts}>
          <span>{sizeInWords(file.size)}</span>
          <span>{t('by', { name: file.uploaded_by.name })}</span>
          <span>{t('received', { at: cityTime(file.created_at) })}</span>
          <ScanState scan={file.scan} />
        </span>
        {file.used_elsewhere > 0 ? <ReuseWarning file={file} /> : null}
      </div>
      <span className={css.actions}>
        {held ? null : <PreviewButton file={file} />}
        {may?.allowed ? (
          <ActionButton action={may} size="small" danger onClick={() => setRemoving(true)}>
            {t('take_off.open')}
            <span className="visually-hidden">{file.name}</span>
          </ActionButton>
        ) : null}
      </span>
      {removing && isEditable(subject) ? (
        <ConfirmDialog
          title={t('take_off.title')}
          submit={t('take_off.submit')}
          danger
          done={t('take_off.done', { name: file.name })}
          onSubmit={() => takeOff(subject, file)}
          onClose={() => setRemoving(false)}
        >
          <p>{t('take_off.effect', { name: file.name })}</p>
        </ConfirmDialog>
      ) : null}
    </li>
  )
}
