import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { useYear } from '~/api/years'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { EditUnitDialog } from './edit-unit-dialog'
import { EntryDialog } from './entry-dialog'
import { KindTag } from './kind-tag'
import { MergeDialog } from './merge-dialog'
import { SectionsTab } from './sections-tab'
import { TeamTab } from './team-tab'
import { UnitActions, type UnitDialog } from './unit-actions'
import { UnitFacts } from './unit-facts'
import { UnitYears } from './unit-years'
import css from './units.module.css'

const TABS = ['sections', 'team', 'years'] as const

/** A unit: its facts, its place in the year, its sections and its leadership team. */
export function UnitSheet({ id }: { id: string }) {
  const { t } = useTranslation('units')
  const year = useYear()
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const navigate = useNavigate()
  const readsTasks = useCan('indicator.read')
  const [dialog, setDialog] = useState<UnitDialog | null>(null)
  const one = api.useQuery('get', '/units/{id}', { params: { path: { id } } })
  if (one.error) {
    return <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
  }
  const unit = one.data
  if (!unit || year === undefined) return <Loading />
  const entry = unit.years.find((each) => each.year === year)
  const close = () => setDialog(null)
  const content = {
    sections: <SectionsTab unit={unit} />,
    team: <TeamTab unit={unit} />,
    years: <UnitYears unit={unit} />,
  }

  return (
    <>
      <PageHeader
        title={entry?.name ?? unit.name}
        subtitle={
          <span className={css.meta}>
            <span className="mono">{unit.code}</span>
            <KindTag kind={entry?.kind ?? unit.kind} />
            <Link to={paths.indicators} search={{ unit_id: id }}>
              {t('unit.indicators')}
            </Link>
            {readsTasks ? (
              <Link to={paths.taskList} search={{ unit_id: id }}>
                {t('unit.task_list')}
              </Link>
            ) : null}
          </span>
        }
        actions={<UnitActions unit={unit} entry={entry} onOpen={setDialog} />}
      />
      <UnitFacts unit={unit} year={year} entry={entry} onEnter={() => setDialog('entry')} />
      <Panel>
        <Tabs
          activeKey={TABS.find((each) => each === tab) ?? 'sections'}
          onChange={(key) =>
            void navigate({
              to: '.',
              search: { tab: key === 'sections' ? undefined : key },
              replace: true,
              resetScroll: false,
            })
          }
          items={TABS.map((key) => ({
            key,
            label: t(`tab.${key}`),
            children: content[key],
          }))}
        />
      </Panel>
      {dialog === 'edit' ? <EditUnitDialog unit={unit} onClose={close} /> : null}
      {dialog === 'entry' ? (
        <EntryDialog unit={unit} year={year} entry={entry} onClose={close} />
      ) : null}
      {dialog === 'merge' ? <MergeDialog unit={unit} year={year} onClose={close} /> : null}
    </>
  )
}
