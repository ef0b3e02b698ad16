import { App } from 'antd'
import { download } from '~/api/download'
import { useOnBehalf } from '~/api/on-behalf'
import { asProblem } from '~/api/problem'
import type { EvidenceFile } from '~/api/send-evidence'
import { useErrorText } from '~/i18n/error-text'
import { contentPath } from './content'

interface DownloadLinkProps {
  file: EvidenceFile
  className: string | undefined
}

/** Saves the content. The browser does it best, but cannot say under which lent post it asks. */
export function DownloadLink({ file, className }: DownloadLinkProps) {
  const { message } = App.useApp()
  const errorText = useErrorText()
  const lent = useOnBehalf() !== null
  const save = async () => {
    try {
      await download(contentPath(file), file.name)
    } catch (error) {
      void message.error(errorText(asProblem(error)))
    }
  }
  return (
    <a
      className={className}
      href={contentPath(file)}
      download={file.name}
      onClick={(event) => {
        if (!lent) return
        event.preventDefault()
        void save()
      }}
    >
      {file.name}
    </a>
  )
}
