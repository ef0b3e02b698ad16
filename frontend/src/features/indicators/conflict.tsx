import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { itemText, sourceItemText } from '~/api/item-text'
import type { components } from '~/api/schema.gen'
import { useFieldName } from '~/i18n/error-text'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { conflictsOf, type Draft, type DraftField, draftOf } from './draft'
import css from './indicators.module.css'
import { useValueText } from './value-text'

type Indicator = components['schemas']['Indicator']
type Side = 'mine' | 'theirs'

interface ConflictProps {
  /** What I started from. */
  base: Indicator
  mine: Draft
  /** What is stored now. */
  theirs: Indicator
  onResolve: (merged: Draft) => void
  onBack: () => void
}

const SIDES: Side[] = ['mine', 'theirs']

/** Two versions of one indicator, field by field, so that neither is lost unseen. */
export function Conflict({ base, mine, theirs, onResolve, onBack }: ConflictProps) {
  const { t } = useTranslation('indicators')
  const fieldName = useFieldName('indicator')
  const valueText = useValueText(useChoiceNames(base, theirs, mine.source_id))
  const stored = draftOf(theirs)
  const conflicts = conflictsOf(draftOf(base), mine, stored)
  const [picked, setPicked] = useState<Partial<Record<DraftField, Side>>>({})
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])

  const resolve = () => {
    const merged = { ...mine }
    for (const { field, choice } of conflicts) {
      if ((picked[field] ?? choice) === 'theirs') Object.assign(merged, { [field]: stored[field] })
    }
    if (merged.source_item_id === stored.source_item_id) merged.source_id = stored.source_id
    onResolve(merged)
  }

  return (
    <>
      <div className={css.spaced}>
        <Notice tone="warn" role="alert" title={t('conflict.title')} ref={box} focusable>
          <p>{t('conflict.hint')}</p>
          <p className="muted">
            {t('conflict.versions', { mine: base.version, theirs: theirs.version })}
          </p>
        </Notice>
      </div>
      <Panel>
        <table className={css.conflictTable}>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.mine')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ field, choice }) => {
              const chosen = picked[field] ?? choice
              return (
                <tr key={field}>
                  <th scope="row">{fieldName(field)}</th>
                  {SIDES.map((side) => (
                    <td
                      key={side}
                      data-label={t(`conflict.${side}`)}
                      data-chosen={chosen === side || undefined}
                    >
                      <label className={css.choice}>
                        <input
                          type="radio"
                          name={`conflict-${field}`}
                          aria-label={`${fieldName(field)}: ${t(`conflict.${side}`)}`}
                          checked={chosen === side}
                          onChange={() => setPicked((now) => ({ ...now, [field]: side }))}
                        />
                        <span>{valueText(field, (side === 'mine' ? mine : stored)[field])}</span>
                      </label>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className={css.reason}>{t('conflict.same')}</p>
        <div className={css.buttons}>
          <Button type="primary" onClick={resolve}>
            {t('conflict.apply')}
          </Button>
          <Button onClick={onBack}>{t('conflict.back')}</Button>
        </div>
      </Panel>
    </>
  )
}

/** Names of the units and tasks that either version may point to. */
function useChoiceNames(base: Indicator, theirs: Indicator, sourceId: string) {
  const units = api.useQuery('get', '/units', { params: { query: { per_page: 200 } } }).data
  const items = api.useQuery('get', '/sources/{id}/items', {
    params: { path: { id: sourceId }, query: { per_page: 200 } },
  }).data
  const names = new Map<string, string>()
  for (const one of [base, theirs]) {
    const { source, lead_unit, section, person, co_units, data_owner } = one
    names.set(source.item_id, sourceItemText(source))
    for (const named of [lead_unit, section, person, data_owner, ...co_units]) {
      if (named) names.set(named.id, named.name)
    }
  }
  for (const unit of units?.items ?? []) names.set(unit.id, unit.name)
  for (const item of items?.items ?? []) names.set(item.id, itemText(item))
  return names
}
