import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { ActionButton } from '~/ui/action-button'
import type { AllowedAction } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Panel } from '~/ui/panel'
import { ExtensionCard } from './extension-card'
import { ExtensionDecision, type ExtensionWord } from './extension-decision'
import { FileExtension } from './file-extension'
import type { Year } from './year-types'
import css from './years.module.css'

interface ExtensionsProps {
  year: Year
  /** To file one, where the reader may. */
  file: AllowedAction | undefined
}

/** The year's extensions for outages: filed by one person, decided by another. */
export function Extensions({ year, file }: ExtensionsProps) {
  const { t } = useTranslation('years')
  const [filing, setFiling] = useState(false)
  const [deciding, setDeciding] = useState<{ id: string; word: ExtensionWord }>()
  const list = api.useQuery('get', '/years/{year}/extensions', {
    params: { path: { year: year.year } },
  })
  const extensions = list.data?.items ?? []
  const chosen = extensions.find(({ id }) => id === deciding?.id)
  return (
    <Panel
      title={t('extension.title')}
      extra={
        <ActionButton size="small" action={file} onClick={() => setFiling(true)}>
          {t('extension.file')}
        </ActionButton>
      }
    >
      <p className={css.note}>{t('extension.hint')}</p>
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <Loading /> : null}
      {list.data && extensions.length === 0 ? (
        <div className="muted">
          <p>{t('extension.none')}</p>
          {file?.allowed ? <p>{t('extension.none_hint')}</p> : null}
        </div>
      ) : null}
      <ul className={css.extensions} aria-label={t('extension.title')}>
        {extensions.map((extension) => (
          <ExtensionCard
            key={extension.id}
            extension={extension}
            onDecide={(word) => setDeciding({ id: extension.id, word })}
          />
        ))}
      </ul>
      {filing ? <FileExtension year={year.year} onClose={() => setFiling(false)} /> : null}
      {deciding && chosen ? (
        <ExtensionDecision
          extension={chosen}
          word={deciding.word}
          onClose={() => setDeciding(undefined)}
        />
      ) : null}
    </Panel>
  )
}
