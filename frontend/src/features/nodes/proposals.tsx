import { SnippetsOutlined } from '@ant-design/icons'
import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { oneOf } from '~/api/search-words'
import { Failure } from '~/ui/failure'
import css from './nodes.module.css'
import type { NodeContent } from './plan-types'
import { anyTyped, type Row, typedRow } from './typed-rows'

interface ProposalsProps {
  id: string
  rows: readonly Row[]
  onTake: (rows: readonly Row[]) => void
}

const TEMPLATES = ['quarterly', 'construction', 'policy', 'service'] as const

/** What a plan can begin with: in sight while it is empty, behind a button once something is typed. */
export function Proposals({ id, rows, onTake }: ProposalsProps) {
  const { t } = useTranslation(['nodes', 'common'])
  const { modal } = App.useApp()
  const [open, setOpen] = useState(false)
  const found = api.useQuery(
    'get',
    '/indicators/{id}/node-plan/proposals',
    { params: { path: { id } } },
    { staleTime: 60_000 },
  )
  if (found.error) {
    return <Failure coded={asProblem(found.error)} onRetry={() => void found.refetch()} />
  }
  const { templates = [], last_year } = found.data ?? {}
  const nameOf = (code: string) => {
    const known = oneOf(TEMPLATES, code)
    return known ? t(`nodes:template.${known}`) : code
  }
  const offers: [name: string, nodes: NodeContent[]][] = [
    ...(last_year ? [[t('nodes:template.last_year'), last_year] as [string, NodeContent[]]] : []),
    ...templates.map(({ code, nodes }): [string, NodeContent[]] => [nameOf(code), nodes]),
  ]
  const take = async (name: string, nodes: NodeContent[]) => {
    setOpen(false)
    const kept =
      anyTyped(rows) &&
      !(await modal.confirm({
        title: t('nodes:template.replace', { name }),
        content: t('nodes:template.replace_hint', { count: rows.length }),
        okText: t('nodes:template.take'),
        cancelText: t('common:action.cancel'),
        autoFocusButton: 'cancel',
      }))
    if (!kept) onTake(nodes.map(typedRow))
  }
  const buttons = offers.map(([name, nodes]) => (
    <Button key={name} onClick={() => void take(name, nodes)}>
      {t('nodes:template.offer', { name, count: nodes.length })}
    </Button>
  ))
  if (rows.length === 0) {
    return (
      <div className={css.begin}>
        <p>{t('nodes:template.begin')}</p>
        <div className={css.actions}>{buttons}</div>
      </div>
    )
  }
  const stack = (
    <div className={css.stack} role="dialog" aria-label={t('nodes:template.open')}>
      {buttons}
    </div>
  )
  return (
    <Popover
      content={stack}
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
    >
      <Button icon={<SnippetsOutlined aria-hidden />} aria-haspopup="dialog">
        {t('nodes:template.open')}
      </Button>
    </Popover>
  )
}
