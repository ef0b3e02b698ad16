import { CameraOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './evidence.module.css'
import { FileInput, useFileInput } from './file-input'

/** What the server takes, by the ending of the name. */
const ACCEPT = '.pdf,.ofd,.docx,.xlsx,.pptx,.wps,.et,.jpg,.jpeg,.png,.heic,.mp4,.txt,.csv'

/** Several files, by click, by keyboard, by dropping, or from the camera of a telephone. */
export function FilesDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('evidence')
  const chooser = useFileInput()
  const camera = useFileInput()
  const hintId = useId()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <FileInput input={chooser} accept={ACCEPT} multiple onFiles={onFiles} />
      <FileInput input={camera} accept="image/*" capture="environment" onFiles={onFiles} />
      <span className={css.buttons}>
        <Button
          icon={<UploadOutlined aria-hidden />}
          aria-describedby={hintId}
          onClick={() => chooser.current?.click()}
        >
          {t('upload.choose')}
        </Button>
        <Button
          className={css.camera}
          icon={<CameraOutlined aria-hidden />}
          onClick={() => camera.current?.click()}
        >
          {t('upload.camera')}
        </Button>
      </span>
      <p className="muted" id={hintId}>
        <span className={css.dropHint}>{t('upload.drop')}</span>
        {t('upload.kinds')}
      </p>
    </div>
  )
}
