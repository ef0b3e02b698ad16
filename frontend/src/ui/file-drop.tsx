import { Button } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './file-drop.module.css'

interface FileDropProps {
  file: File | null
  accept: string
  hint: string
  disabled?: boolean
  onFile: (file: File | null) => void
}

export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** One file, by click, by keyboard or by dropping. */
export function FileDrop({ file, accept, hint, disabled, onFile }: FileDropProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [over, setOver] = useState(false)
  const [empty, setEmpty] = useState<string>()
  // An empty file can only be refused: better here than after it was sent.
  const take = (chosen: File | null) => {
    setEmpty(chosen?.size === 0 ? chosen.name : undefined)
    onFile(chosen?.size === 0 ? null : chosen)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same
    <div
      className={`${css.drop} ${over ? css.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const dropped = event.dataTransfer.files.item(0)
        if (dropped && !disabled) take(dropped)
      }}
    >
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        accept={accept}
        aria-label={t('drop.choose')}
        aria-describedby={hintId}
        onChange={(event) => {
          take(event.target.files?.item(0) ?? null)
          // The same file, corrected, must be choosable again.
          event.target.value = ''
        }}
      />
      {empty === undefined ? null : (
        <p className={css.refused} role="alert">
          {t('drop.empty', { name: empty })}
        </p>
      )}
      {file ? (
        <p className={css.name}>
          {t('drop.chosen', { name: file.name, size: sizeInWords(file.size) })}
        </p>
      ) : null}
      <Button
        type={file ? 'default' : 'primary'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {file ? t('drop.change') : t('drop.choose')}
      </Button>
      <p className={css.hint} id={hintId}>
        {file ? null : <span>{t('drop.hint')}</span>}
        <span>{hint}</span>
      </p>
    </div>
  )
}
