import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '~/ui/date-field'
import { DecimalField } from '~/ui/decimal-field'
import { Field } from '~/ui/field'
import { useNarrow } from '~/ui/media'
import css from './nodes.module.css'
import type { Cell, Row } from './typed-rows'

/** What can be done with a whole row. */
export type RowAct = 'up' | 'down' | 'add' | 'remove'

interface NodeRowProps {
  row: Row
  /** Its place, from 1. */
  number: number
  last: boolean
  /** Of a numeric indicator what is planned in; null where it has no unit, undefined where nothing is counted. */
  unit: string | null | undefined
  /** The day near which its own is looked for. */
  near: string | undefined
  form: { idOf: (name: string) => string; errorOf: (name: string) => string | undefined }
  onType: (cell: Cell, text: string) => void
  onAct: (act: RowAct) => void
}

const ICONS = {
  up: ArrowUpOutlined,
  down: ArrowDownOutlined,
  add: PlusOutlined,
  remove: DeleteOutlined,
} as const

/** One node to type in: a line of a table where there is room, a card on a phone. */
export function NodeRow(props: NodeRowProps) {
  const { row, number, last, unit, near, form, onType, onAct } = props
  const { t } = useTranslation('nodes')
  const narrow = useNarrow()
  const cell = (name: Cell) => ({
    id: form.idOf(`${row.key}.${name}`),
    error: form.errorOf(`${row.key}.${name}`),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onAct(event.key === 'ArrowUp' ? 'up' : 'down')
  }
  const off: Partial<Record<RowAct, boolean>> = { up: number === 1, down: last }
  return (
    <li
      className={css.row}
      aria-label={t('edit.row', { number })}
      data-numeric={unit === undefined ? undefined : ''}
      onKeyDown={onKeyDown}
    >
      <span className={css.number} aria-hidden="true">
        {narrow ? t('edit.row', { number }) : number}
      </span>
      <Field {...cell('title')} label={t('cell.title')}>
        {({ status, ...control }) => (
          <Input.TextArea
            {...control}
            status={status}
            autoSize
            maxLength={200}
            value={row.title}
            onChange={(event) => onType('title', event.target.value.replaceAll('\n', ' '))}
          />
        )}
      </Field>
      <Field {...cell('deliverable')} label={t('cell.deliverable')}>
        {({ status, ...control }) => (
          <Input.TextArea
            {...control}
            status={status}
            autoSize
            maxLength={500}
            value={row.deliverable}
            onChange={(event) => onType('deliverable', event.target.value)}
          />
        )}
      </Field>
      <Field {...cell('due_on')} label={t('cell.due_on')}>
        {(control) => (
          <DateField
            control={control}
            near={near}
            value={row.due_on}
            onChange={(day) => onType('due_on', day)}
          />
        )}
      </Field>
      {unit === undefined ? null : (
        <Field {...cell('planned')} label={t('cell.planned')}>
          {({ status, ...control }) => (
            <DecimalField
              {...control}
              status={status}
              suffix={unit}
              value={row.planned}
              onChange={(planned) => onType('planned', planned)}
            />
          )}
        </Field>
      )}
      <Field {...cell('weight')} label={t('cell.weight')}>
        {({ status, ...control }) => (
          <DecimalField
            {...control}
            status={status}
            value={row.weight}
            onChange={(weight) => onType('weight', weight)}
          />
        )}
      </Field>
      <span className={css.acts}>
        {(Object.keys(ICONS) as RowAct[]).map((act) => {
          const Icon = ICONS[act]
          const name = t(`edit.${act}`, { number })
          return (
            <Button
              key={act}
              id={form.idOf(`${row.key}.${act}`)}
              type="text"
              size="small"
              icon={<Icon aria-hidden />}
              aria-label={name}
              title={name}
              disabled={off[act]}
              onClick={() => onAct(act)}
            />
          )
        })}
      </span>
      {row.remark ? <p className={css.remark}>{t('remark', { remark: row.remark })}</p> : null}
    </li>
  )
}
