import { PlusOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { cityTime } from '~/ui/city-time'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import { EndTenureDialog } from './end-tenure-dialog'
import { TeamDialog } from './team-dialog'
import { isGone, type TeamMember, type UnitDetail } from './unit-types'
import css from './units.module.css'

type Open = { what: 'new' } | { what: 'edit' | 'end'; id: string }

/** The leadership team as it is, and apart from it those who were in it. */
export function TeamTab({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation('units')
  const mayEdit = useCan('section.edit') && !isGone(unit)
  const action = actionOf(unit, 'section.edit')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const today = cityTime(new Date()).slice(0, 10)
  const past = (member: TeamMember) => Boolean(member.to_on && member.to_on < today)
  const columns: Column<TeamMember>[] = [
    { key: 'name', title: t('team.name'), width: '9rem', primary: true, render: (row) => row.name },
    { key: 'post', title: t('team.post'), render: (row) => row.post },
    {
      key: 'tenure',
      title: t('team.tenure'),
      width: '16rem',
      render: (row) =>
        row.to_on
          ? t('team.from_to', { from: row.from_on, to: row.to_on })
          : t('team.since', { from: row.from_on }),
    },
  ]
  if (mayEdit) {
    columns.push({
      key: 'actions',
      title: t('field.actions'),
      width: '10rem',
      render: (row) => (
        <span className={css.rowActions}>
          <ActionButton
            action={action}
            size="small"
            onClick={() => setOpen({ what: 'edit', id: row.id })}
          >
            {t('team.edit')}
            <span className="visually-hidden">{row.name}</span>
          </ActionButton>
          {row.to_on ? null : (
            <ActionButton
              action={action}
              size="small"
              danger
              onClick={() => setOpen({ what: 'end', id: row.id })}
            >
              {t('team.end')}
              <span className="visually-hidden">{row.name}</span>
            </ActionButton>
          )}
        </span>
      ),
    })
  }
  const chosen =
    open && open.what !== 'new' ? unit.team.find((member) => member.id === open.id) : undefined
  const former = unit.team.filter(past)
  return (
    <>
      {mayEdit ? (
        <div className={css.tabTools}>
          <ActionButton
            action={action}
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setOpen({ what: 'new' })}
          >
            {t('team.add')}
          </ActionButton>
        </div>
      ) : null}
      <ListTable
        label={t('tab.team')}
        columns={columns}
        rows={unit.team.filter((member) => !past(member))}
        rowKey={(row) => row.id}
        empty={
          <>
            <p>{t('team.none')}</p>
            <p className="muted">{t(mayEdit ? 'team.none_hint' : 'section.none_seen')}</p>
          </>
        }
      />
      {former.length > 0 ? (
        <>
          <h2 className={css.subhead}>{t('team.former')}</h2>
          <ListTable
            label={t('team.former')}
            columns={columns}
            rows={former}
            rowKey={(row) => row.id}
            empty={null}
          />
        </>
      ) : null}
      {open?.what === 'new' ? <TeamDialog unit={unit} onClose={close} /> : null}
      {open?.what === 'edit' && chosen ? (
        <TeamDialog unit={unit} member={chosen} onClose={close} />
      ) : null}
      {open?.what === 'end' && chosen ? <EndTenureDialog member={chosen} onClose={close} /> : null}
    </>
  )
}
