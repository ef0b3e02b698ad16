import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/error-text'
import { sizeInWords } from '~/ui/file-drop'
import css from './evidence.module.css'
import { mayRetry, type Upload } from './upload-queue'

interface UploadRowProps {
  upload: Upload
  onCancel: () => void
  onRetry: () => void
}

/** One file on its way: how far it is, or why it was not taken. */
export function UploadRow({ upload, onCancel, onRetry }: UploadRowProps) {
  const { t } = useTranslation('evidence')
  const errorText = useErrorText()
  const { file, state, sent, problem } = upload
  const faults = problem?.items ?? []
  const why = faults.length > 0 ? faults.map(errorText) : problem ? [errorText(problem)] : []
  const hidden = <span className="visually-hidden">{file.name}</span>
  return (
    <li className={css.upload}>
      <span className={css.uploadName}>
        {file.name} <span className="muted">{sizeInWords(file.size)}</span>
      </span>
      {state === 'failed' ? (
        <span className={css.why} role="alert">
          {t('upload.refused', { why: why.join(t('upload.join')) })}
        </span>
      ) : (
        <span className={css.progress}>
          <Progress
            aria-label={t('upload.progress', { name: file.name })}
            percent={file.size === 0 ? 0 : Math.min(100, Math.floor((sent / file.size) * 100))}
            size="small"
          />
          <span className="muted">{t(`upload.${state}`)}</span>
        </span>
      )}
      <span className={css.actions}>
        {problem && mayRetry(problem) ? (
          <Button size="small" type="primary" onClick={onRetry}>
            {t('upload.retry')}
            {hidden}
          </Button>
        ) : null}
        <Button size="small" onClick={onCancel}>
          {t(state === 'failed' ? 'upload.dismiss' : 'upload.cancel')}
          {hidden}
        </Button>
      </span>
    </li>
  )
}
