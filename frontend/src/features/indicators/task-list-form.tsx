import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { sourceItemText } from '~/api/item-text'
import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { formatDecimal } from '~/ui/decimal'
import { useMeasureText } from '~/ui/measure-text'
import css from './task-list-form.module.css'

const COLUMNS = [
  'place',
  'code',
  'title',
  'source',
  'target',
  'standard',
  'deadline',
  'weight',
  'role',
  'section',
  'person',
  'meeting',
  'acknowledged',
] as const

const SIGNATURES = ['head', 'officer', 'day'] as const

/** A unit's task list on paper: A4 across, with the lines for signature and seal. */
export function TaskListForm({
  list,
  year,
}: {
  list: components['schemas']['TaskList']
  year: number
}) {
  const { t } = useTranslation(['tasks', 'common'])
  const code = useCodeText('tasks')
  const measureText = useMeasureText()
  const settings = api.useQuery('get', '/settings').data
  const join = t('common:state.join')
  return (
    <article className={`${css.form} print-only`}>
      {settings?.document_head ? (
        <p className={css.head} lang="zh-CN">
          {settings.document_head}
        </p>
      ) : null}
      <p className="print-title">
        {t('tasks:form.title', { city: settings?.city_name ?? '', year })}
      </p>
      <p className="print-note">
        {t('tasks:form.note', {
          unit: list.unit.name,
          count: list.items.length,
          at: cityTime(new Date()),
        })}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={css[column]}>
                {t(`tasks:column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.items.map((task, place) => (
            <tr key={task.id}>
              <td>{place + 1}</td>
              <td>{task.code}</td>
              <td>{task.title}</td>
              <td>{`${task.source.title} ${sourceItemText(task.source)}`}</td>
              <td>{measureText(task.measure)}</td>
              <td>{task.standard}</td>
              <td>{task.deadline}</td>
              <td>{task.weight ? formatDecimal(task.weight) : null}</td>
              <td>
                {task.role === 'lead'
                  ? code('role.lead')
                  : t('tasks:form.co', { unit: task.lead_unit?.name ?? '' })}
              </td>
              <td>{task.section?.name}</td>
              <td>{task.person?.name}</td>
              <td>
                {task.meeting
                  ? t('tasks:meeting', { number: task.meeting.number, day: task.meeting.held_on })
                  : null}
              </td>
              <td>
                {task.outstanding.length > 0
                  ? t('tasks:form.waits', {
                      levels: task.outstanding
                        .map((level) => code(`level.${level}`) || level)
                        .join(join),
                    })
                  : t('tasks:mark.given')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.signatures}>
        {SIGNATURES.map((each) => (
          <p key={each}>{t(`tasks:form.sign_${each}`)}</p>
        ))}
      </div>
    </article>
  )
}
