import { EditOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { oneOf } from '~/api/search-words'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { useNarrow } from '~/ui/media'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { StateTag } from '~/ui/state-tag'
import type { AcknowledgeSlot } from './acknowledge-slot'
import { AcknowledgementsPanel } from './acknowledgements'
import { AssignDialog } from './assign-dialog'
import { BaselinesPanel } from './baselines'
import { DetailBasic } from './detail-basic'
import { HistoryTab } from './history-tab'
import { IndicatorLight } from './indicator-light'
import css from './indicators.module.css'

type Indicator = components['schemas']['Indicator']

interface DetailPageProps {
  /** The evidence of an indicator, which belongs to another feature. */
  files: (indicator: Indicator) => ReactNode
  /** What can be done about its review, likewise. */
  actions: (indicator: Indicator) => ReactNode
  /** How its review went. */
  reviews: (indicator: Indicator) => ReactNode
  /** By which steps it is reached. */
  nodes: (indicator: Indicator) => ReactNode
  /** What its year ends with. */
  yearEnd: (indicator: Indicator) => ReactNode
  acknowledge: AcknowledgeSlot
}

/** States in which there is something that was issued. */
const ISSUED = ['issued', 'withdrawn']

const TABS = ['basic', 'nodes', 'reviews', 'year_end', 'history'] as const

/** A draft has no year behind it, unless it goes on with what a year was summed up for. */
const hasYearEnd = ({ state, carried_from }: Indicator): boolean =>
  ISSUED.includes(state) || Boolean(carried_from?.summary)

export function DetailPage(props: DetailPageProps) {
  const { files, actions, reviews, nodes, yearEnd, acknowledge } = props
  const { t } = useTranslation(['indicators', 'common'])
  const narrow = useNarrow()
  const { id = '' } = useParams({ strict: false })
  // Whoever comes from an alarm finds the dialog open.
  const { tab, assign } = useSearch({ strict: false }) as { tab?: string; assign?: unknown }
  const [assigning, setAssigning] = useState(String(assign) === '1')
  const navigate = useNavigate()
  const one = api.useQuery('get', '/indicators/{id}', { params: { path: { id } } })
  if (one.error) {
    return <Failure coded={asProblem(one.error)} onRetry={() => void one.refetch()} />
  }
  const indicator = one.data
  if (!indicator) return <Loading />
  const edit = actionOf(indicator, 'edit')
  const reassign = actionOf(indicator, 'assign')
  const ends = hasYearEnd(indicator)
  const named = oneOf(TABS, tab) ?? 'basic'
  const shown = named === 'year_end' && !ends ? 'basic' : named

  return (
    <>
      <p className="print-only print-title">{t('indicators:detail.print_title')}</p>
      <PageHeader
        title={indicator.title}
        subtitle={
          <span className={css.meta}>
            <span className={css.code}>{indicator.code}</span>
            <StateTag state={indicator.state} />
            {indicator.light ? (
              <IndicatorLight light={indicator.light} leadUnit={indicator.lead_unit} />
            ) : null}
          </span>
        }
        actions={
          <span className={`${css.actionBar} no-print`}>
            {edit?.allowed ? (
              <LinkButton
                // Once it lacks nothing, handing it in comes first.
                type={indicator.missing_for_submission.length > 0 ? 'primary' : 'default'}
                icon={<EditOutlined aria-hidden />}
                render={(props) => <Link {...props} to={paths.editIndicator} params={{ id }} />}
              >
                {t('indicators:action.edit')}
              </LinkButton>
            ) : (
              <ActionButton action={edit} icon={<EditOutlined aria-hidden />}>
                {t('indicators:action.edit')}
              </ActionButton>
            )}
            {actions(indicator)}
            <ActionButton
              action={reassign}
              icon={<SwapOutlined aria-hidden />}
              onClick={() => setAssigning(true)}
            >
              {t('indicators:action.assign')}
            </ActionButton>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('common:action.print')}
            </Button>
          </span>
        }
      />
      {assigning && reassign?.allowed ? (
        <AssignDialog indicators={[indicator]} onClose={() => setAssigning(false)} />
      ) : null}
      <Panel>
        <Tabs
          activeKey={shown}
          // All of them at once: what lies behind a button is not found, nor is that button a tab.
          tabBarGutter={narrow ? 8 : undefined}
          onChange={(key) =>
            void navigate({
              to: paths.indicator,
              params: { id },
              search: { tab: key === 'basic' ? undefined : key },
              replace: true,
            })
          }
          items={[
            {
              key: 'basic',
              label: t('indicators:detail.tab_basic'),
              children: (
                <>
                  <DetailBasic indicator={indicator} />
                  {ISSUED.includes(indicator.state) ? (
                    <>
                      <AcknowledgementsPanel indicator={indicator} acknowledge={acknowledge} />
                      <BaselinesPanel indicator={indicator} />
                    </>
                  ) : null}
                  {files(indicator)}
                </>
              ),
            },
            {
              key: 'nodes',
              label: t('indicators:detail.tab_nodes'),
              children: nodes(indicator),
            },
            {
              key: 'reviews',
              label: t('indicators:detail.tab_reviews'),
              children: reviews(indicator),
            },
            ...(ends
              ? [
                  {
                    key: 'year_end',
                    label: t('indicators:detail.tab_year_end'),
                    children: yearEnd(indicator),
                  },
                ]
              : []),
            {
              key: 'history',
              label: t('indicators:detail.tab_history'),
              children: <HistoryTab id={id} indicator={indicator} />,
            },
          ]}
        />
      </Panel>
    </>
  )
}
