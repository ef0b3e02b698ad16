import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sizeInWords } from '~/ui/file-drop'
import { Notice } from '~/ui/notice'
import { useUnsaved } from '~/ui/use-unsaved'
import css from './evidence.module.css'
import { FilesDrop } from './files-drop'

interface HeldFilesProps {
  files: readonly File[]
  onChange: (files: readonly File[]) => void
}

const keyOf = ({ name, size, lastModified }: File): string => `${name} ${size} ${lastModified}`

/** Chosen twice by mistake, a file goes along once. */
const together = (files: readonly File[], more: readonly File[]): File[] => [
  ...new Map([...files, ...more].map((file) => [keyOf(file), file])).values(),
]

/** Files that go along with what is not written yet: nothing of them is sent before. */
export function HeldFiles({ files, onChange }: HeldFilesProps) {
  const { t } = useTranslation('evidence')
  // Unlike text, they cannot be kept on the device.
  useUnsaved(files.length > 0)
  return (
    <div className={css.uploader}>
      <Notice tone="warn">{t('secrets')}</Notice>
      <FilesDrop onFiles={(more) => onChange(together(files, more))} />
      {files.length > 0 ? (
        <ul className={css.uploads} aria-label={t('held.list')}>
          {files.map((file) => (
            <li key={keyOf(file)} className={css.upload}>
              <span className={css.uploadName}>
                {file.name} <span className="muted">{sizeInWords(file.size)}</span>
              </span>
              <span className={css.actions}>
                <Button
                  size="small"
                  onClick={() => onChange(files.filter((each) => each !== file))}
                >
                  {t('held.remove')}
                  <span className="visually-hidden">{file.name}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
