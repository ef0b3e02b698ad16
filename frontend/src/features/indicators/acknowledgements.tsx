import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'
import { actionOf, useReason } from '~/ui/allowed'
import { cityTime } from '~/ui/city-time'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import type { AcknowledgeSlot } from './acknowledge-slot'
import css from './task-list.module.css'

interface PanelProps {
  indicator: components['schemas']['Indicator']
  acknowledge: AcknowledgeSlot
}

type Addressee = components['schemas']['AcknowledgementAddressee']

/** Reasons that tell a mere reader nothing. */
const BESIDE = ['policy.not_granted', 'policy.wrong_stage', 'policy.nothing_to_acknowledge']

/** Outstanding or given: shape, word and colour together. */
export function AckMark({ given }: { given: boolean }) {
  const { t } = useTranslation('tasks')
  return (
    <span className={css.mark} data-given={given}>
      <span aria-hidden="true">{given ? '✓' : '○'}</span> {t(given ? 'mark.given' : 'mark.waiting')}
    </span>
  )
}

/** On the page of an issued indicator: who acknowledged it, and who has not. */
export function AcknowledgementsPanel({ indicator, acknowledge }: PanelProps) {
  const { t } = useTranslation('tasks')
  const code = useCodeText('tasks')
  const reasonText = useReason()
  const list = api.useQuery('get', '/indicators/{id}/acknowledgements', {
    params: { path: { id: indicator.id } },
  })
  const columns: Column<Addressee>[] = [
    {
      key: 'level',
      title: t('column.level'),
      width: '9rem',
      render: ({ level }) => code(`level.${level}`) || level,
    },
    { key: 'of', title: t('column.of'), primary: true, render: ({ of }) => of.name },
    {
      key: 'state',
      title: t('column.acknowledged'),
      width: '8rem',
      render: ({ given }) => <AckMark given={given !== null} />,
    },
    {
      key: 'given',
      title: t('column.given'),
      empty: ({ given }) => !given,
      render: ({ given }) => {
        if (!given) return null
        const told = { at: cityTime(given.at), by: given.by.name }
        const of = given.on_behalf_of?.name
        return of ? t('given_for', { ...told, of }) : t('given', told)
      },
    },
  ]
  const action = list.data && actionOf(list.data, 'indicator.acknowledge')
  return (
    <section className={css.block} aria-label={t('panel.title')}>
      <h2 className={css.heading}>{t('panel.title')}</h2>
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : list.data ? (
        <ListTable
          label={t('panel.title')}
          columns={columns}
          rows={list.data.items}
          rowKey={({ level, of }) => `${level} ${of.id}`}
          empty={t('panel.nobody')}
        />
      ) : (
        <Loading />
      )}
      {action?.allowed ? (
        <p className={`${css.action} no-print`}>
          {acknowledge({
            primary: true,
            label: t('acknowledge.open'),
            rows: [{ ...indicator, allowed_actions: [...indicator.allowed_actions, action] }],
          })}
        </p>
      ) : action && !BESIDE.includes(action.reason ?? '') ? (
        <p className={`${css.action} muted no-print`}>{reasonText(action.reason)}</p>
      ) : null}
    </section>
  )
}
