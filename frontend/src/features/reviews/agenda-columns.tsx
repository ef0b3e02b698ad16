import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal } from '~/ui/decimal'
import { MeasureText } from '~/ui/measure-text'
import { quantityText, unitOf } from '~/ui/quantity'
import { isCorrection } from './correction'
import { CorrectionMark } from './correction-mark'
import { ItemDecision } from './item-decision'
import type { AgendaItem, Meeting } from './meeting-types'
import css from './meetings.module.css'

export function useAgendaColumns({ state }: Pick<Meeting, 'state'>): Column<AgendaItem>[] {
  const { t } = useTranslation(['meetings', 'indicators', 'common'])
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    return [
      {
        key: 'position',
        title: t('meetings:column.position'),
        width: '3.5rem',
        compact: true,
        render: ({ position }) => position,
      },
      {
        key: 'code',
        title: t('indicators:column.code'),
        width: '6.5rem',
        compact: true,
        render: ({ indicator }) => <span className={css.code}>{indicator.code}</span>,
      },
      {
        key: 'title',
        title: t('indicators:column.title'),
        width: '24%',
        primary: true,
        render: ({ indicator }) => (
          <span>
            {isCorrection({ state }, { indicator }) ? <CorrectionMark /> : null}
            <Link
              to={paths.indicator}
              params={{ id: indicator.id }}
              className={css.titleLink}
              data-row-link
            >
              {indicator.title}
            </Link>
          </span>
        ),
      },
      {
        key: 'unit',
        title: t('indicators:column.unit'),
        width: '8rem',
        render: ({ indicator }) => indicator.lead_unit?.name ?? none,
      },
      {
        key: 'target',
        title: t('meetings:column.target'),
        width: '16%',
        render: ({ indicator: { measure }, raise }) => (
          <span className={css.lines}>
            <MeasureText measure={measure} />
            {raise ? (
              <span className={css.raised} title={t('meetings:reason', { reason: raise.reason })}>
                {t('meetings:raised', {
                  old: quantityText(raise.old, unitOf(measure)),
                  new: quantityText(raise.new, unitOf(measure)),
                })}
              </span>
            ) : null}
          </span>
        ),
      },
      {
        key: 'deadline',
        title: t('meetings:column.deadline'),
        width: '7.5rem',
        render: ({ indicator }) =>
          indicator.deadline ? <span className={css.day}>{indicator.deadline}</span> : none,
      },
      {
        key: 'weight',
        title: t('meetings:column.weight'),
        width: '4rem',
        align: 'end',
        render: ({ indicator }) => (indicator.weight ? formatDecimal(indicator.weight) : none),
      },
      {
        key: 'decision',
        title: t('meetings:column.decision'),
        width: '22%',
        render: (item) => <ItemDecision item={item} corrects={isCorrection({ state }, item)} />,
      },
    ]
  }, [t, state])
}
