import { Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { PortfolioSelect } from '~/pickers/portfolio-select'
import { RankingGroupSelect } from '~/pickers/ranking-group-select'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { ReasonField } from './reason-field'
import type { UnitRow } from './unit-types'
import css from './units.module.css'

const TARGETS = ['ranking_group', 'supervision_group', 'leader'] as const
type Target = (typeof TARGETS)[number]

interface AssignDialogProps {
  year: number
  units: UnitRow[]
  onDone: () => void
  onClose: () => void
}

/** Several units into one group or portfolio: all of them or none. */
export function AssignDialog({ year, units, onDone, onClose }: AssignDialogProps) {
  const { t } = useTranslation('units')
  const [target, setTarget] = useState<Target>('ranking_group')
  const [chosen, setChosen] = useState<string>()
  const [reason, setReason] = useState('')
  const field = `${target}_id` as const
  const form = useFaults<string>({
    ranking_group_id: t('field.ranking_group'),
    supervision_group_id: t('field.supervision_group'),
    leader_id: t('field.leader'),
    reason: t('field.reason'),
    ...Object.fromEntries(units.map((unit, place) => [`unit_ids.${place}`, unit.name])),
  })
  const { busy, run } = useCommand(form)
  // Units of one kind have groups of that kind to choose from; of a mixed lot the server names those that do not fit.
  const kinds = new Set(units.map((unit) => unit.kind))
  const [kind] = kinds.size === 1 ? kinds : []
  const submit = async () => {
    if (!form.complete({ [field]: chosen ?? '', reason })) return
    const assign = () =>
      client.POST('/years/{year}/roster/assign', {
        params: { path: { year } },
        body: { unit_ids: units.map((unit) => unit.id), [field]: chosen, reason: reason.trim() },
      })
    if (await run(assign, t('assign.done', { count: units.length }))) {
      onDone()
      onClose()
    }
  }
  return (
    <FormDialog
      open
      title={t('assign.title', { year })}
      submit={t('assign.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div>
        <p>{t('assign.units', { count: units.length })}</p>
        <ul className={css.chosen}>
          {units.map((unit, place) => (
            <li key={unit.id} id={form.idOf(`unit_ids.${place}`)} tabIndex={-1}>
              {unit.name}
            </li>
          ))}
        </ul>
      </div>
      <Field id={form.idOf('target')} label={t('assign.target')} group>
        {({ id, 'aria-labelledby': labelledBy }) => (
          <Radio.Group
            id={id}
            aria-labelledby={labelledBy}
            value={target}
            onChange={(event) => {
              setTarget(event.target.value)
              setChosen(undefined)
              form.clear()
            }}
            options={TARGETS.map((value) => ({ value, label: t(`field.${value}`) }))}
          />
        )}
      </Field>
      <Field
        id={form.idOf(field)}
        label={t('assign.into', { what: t(`field.${target}`) })}
        error={form.errorOf(field)}
        required
      >
        {(control) =>
          target === 'ranking_group' ? (
            <RankingGroupSelect
              {...control}
              year={year}
              kind={kind}
              placeholder={t('choose')}
              value={chosen}
              onChange={setChosen}
            />
          ) : (
            <PortfolioSelect
              {...control}
              kind={target}
              placeholder={t('choose')}
              value={chosen}
              onChange={setChosen}
            />
          )
        }
      </Field>
      <p className="muted">{t(`assign.effect_${target}`)}</p>
      <ReasonField form={form} value={reason} onChange={setReason} required />
    </FormDialog>
  )
}
