import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOnBehalf } from '~/api/on-behalf'
import type { EvidenceFile } from '~/api/send-evidence'
import { LinkButton } from '~/ui/link-button'
import { useNarrow } from '~/ui/media'
import { contentPath, previewOf } from './content'
import { PreviewDialog } from './preview-dialog'

/** Looks at a picture or a PDF without saving it. */
export function PreviewButton({ file }: { file: EvidenceFile }) {
  const { t } = useTranslation('evidence')
  const [open, setOpen] = useState(false)
  const narrow = useNarrow()
  const lent = useOnBehalf() !== null
  const way = previewOf(file)
  // A frame cannot say under which lent post it asks.
  if (!way || (way === 'pdf' && lent)) return null
  const label = (
    <>
      {t('preview.open')}
      <span className="visually-hidden">{file.name}</span>
    </>
  )
  // Browsers of telephones show no PDF within a page; their own viewer does.
  if (way === 'pdf' && narrow) {
    return (
      <LinkButton
        render={({ children, ...props }) => (
          <a {...props} href={contentPath(file, true)} target="_blank" rel="noreferrer">
            {children}
          </a>
        )}
      >
        {label}
      </LinkButton>
    )
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? <PreviewDialog file={file} way={way} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
