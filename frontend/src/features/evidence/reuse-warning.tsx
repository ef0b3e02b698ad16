import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceFile } from '~/api/send-evidence'
import css from './evidence.module.css'
import { Uses } from './uses'

const MARK = '▲'

/** The same content proves, or proved, something else too: whoever verifies should know. */
export function ReuseWarning({ file }: { file: EvidenceFile }) {
  const { t } = useTranslation('evidence')
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={css.reuse}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">{MARK}</span> {t('uses.warning', { count: file.used_elsewhere })}
      </button>
      <div id={id} hidden={!open}>
        {open ? <Uses file={file} /> : null}
      </div>
    </div>
  )
}
