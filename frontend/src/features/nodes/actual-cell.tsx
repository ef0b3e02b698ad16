import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { oneOf } from '~/api/search-words'
import { DecimalField } from '~/ui/decimal-field'
import { quantityText, unitOf } from '~/ui/quantity'
import css from './actuals.module.css'
import { type ListedNode, SHORTFALLS } from './report-types'
import { useActual } from './use-actual'

interface ActualCellProps {
  node: ListedNode
  typed: string | undefined
  onType: (typed: string | undefined) => void
}

const FIELD = 'input[data-actual]'

/** The field of the row below; the last row has none. */
function goOn(from: HTMLInputElement) {
  const fields = [...(from.closest('tbody')?.querySelectorAll<HTMLInputElement>(FIELD) ?? [])]
  const next = fields[fields.indexOf(from) + 1]
  next?.focus()
  next?.select()
}

/** What was reached by the node of a row, typed into the row: Enter saves it and goes on to the next. */
export function ActualCell({ node, typed, onType }: ActualCellProps) {
  const { t } = useTranslation(['progress', 'reports', 'common'])
  const { form, busy, dirty, stale, type, take, save } = useActual(node, typed, onType)
  const unit = unitOf(node.indicator.measure)
  const shortfall = oneOf(SHORTFALLS, node.shortfall)
  const [fault] = dirty ? form.faults : []
  const id = form.idOf('value')
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (stale) return
    const going = save()
    if (going || !dirty) goOn(event.currentTarget)
  }
  return (
    <div className={css.cell}>
      <span className={css.line}>
        <DecimalField
          id={id}
          data-actual
          aria-label={t('progress:actuals.cell', { title: node.title })}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          status={fault ? 'error' : ''}
          suffix={unit}
          value={typed ?? node.actual ?? ''}
          onChange={type}
          onKeyDown={onKeyDown}
        />
        <Button
          type="primary"
          size="small"
          loading={busy}
          disabled={!dirty || stale}
          data-off={dirty || busy ? undefined : ''}
          onClick={() => void save()}
        >
          {t('progress:actuals.save')}
          <span className="visually-hidden">{node.title}</span>
        </Button>
      </span>
      {stale ? (
        <span className={css.theirs} role="alert">
          {t('common:stale.title')}
          {node.actual
            ? ` ${t('progress:actual.now', { value: quantityText(node.actual, unit) })}`
            : null}{' '}
          <Button size="small" onClick={take}>
            {t('common:stale.take')}
          </Button>
        </span>
      ) : fault ? (
        <span className={css.fault} id={`${id}-fault`} role="alert">
          {fault.text}
        </span>
      ) : shortfall && !dirty ? (
        <span className={css.theirs}>{t(`reports:shortfall.${shortfall}`)}</span>
      ) : null}
    </div>
  )
}
