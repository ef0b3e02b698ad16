import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { Checkpoints } from './checkpoints'
import { Events } from './events'
import { type AuditSearch, parseAuditSearch } from './search'

export function AuditPage() {
  const { t } = useTranslation('audit')
  const navigate = useNavigate()
  const search = parseAuditSearch(useSearch({ strict: false }) as Record<string, unknown>)
  const go = (next: AuditSearch) =>
    void navigate({ to: paths.audit, search: { ...next }, replace: true, resetScroll: false })
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Panel>
        <Tabs
          activeKey={search.tab ?? 'events'}
          destroyOnHidden
          onChange={(key) =>
            go({
              ...search,
              tab: key === 'checkpoints' ? 'checkpoints' : undefined,
              size: undefined,
            })
          }
          items={[
            {
              key: 'events',
              label: t('tab.events'),
              children: <Events search={search} onFilter={(part) => go({ ...search, ...part })} />,
            },
            {
              key: 'checkpoints',
              label: t('tab.checkpoints'),
              children: <Checkpoints size={search.size} />,
            },
          ]}
        />
      </Panel>
    </>
  )
}
