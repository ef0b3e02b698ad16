import { useTranslation } from 'react-i18next'
import { PortfolioSelect } from '~/pickers/portfolio-select'
import { RankingGroupSelect } from '~/pickers/ranking-group-select'
import { Field } from '~/ui/field'
import type { RosterEntry } from './unit-types'

/** Where a unit stands in a year, as a form holds it. */
export interface StandingDraft {
  ranking_group_id: string | undefined
  supervision_group_id: string | undefined
  leader_id: string | undefined
}

export const NOWHERE: StandingDraft = {
  ranking_group_id: undefined,
  supervision_group_id: undefined,
  leader_id: undefined,
}

export const standingOf = (entry: RosterEntry): StandingDraft => ({
  ranking_group_id: entry.ranking_group?.id,
  supervision_group_id: entry.supervision_group?.id,
  leader_id: entry.leader?.id,
})

/** As the request holds it: what is not chosen is nothing. */
export const standingInput = (draft: StandingDraft) => ({
  ranking_group_id: draft.ranking_group_id ?? null,
  supervision_group_id: draft.supervision_group_id ?? null,
  leader_id: draft.leader_id ?? null,
})

const SEATS = [
  ['supervision_group_id', 'supervision_group'],
  ['leader_id', 'leader'],
] as const

interface StandingFieldsProps {
  form: {
    idOf: (name: keyof StandingDraft) => string
    errorOf: (name: keyof StandingDraft) => string | undefined
  }
  year: number
  kind: string
  value: StandingDraft
  onChange: (part: Partial<StandingDraft>) => void
}

/** Organisers are ranked with nobody: for them there is no group to choose. */
export function StandingFields({ form, year, kind, value, onChange }: StandingFieldsProps) {
  const { t } = useTranslation('units')
  return (
    <>
      {kind === 'organiser' ? null : (
        <Field
          id={form.idOf('ranking_group_id')}
          label={t('field.ranking_group')}
          error={form.errorOf('ranking_group_id')}
        >
          {(control) => (
            <RankingGroupSelect
              {...control}
              year={year}
              kind={kind}
              placeholder={t('choose')}
              value={value.ranking_group_id}
              onChange={(ranking_group_id) => onChange({ ranking_group_id })}
            />
          )}
        </Field>
      )}
      {SEATS.map(([name, seat]) => (
        <Field
          key={name}
          id={form.idOf(name)}
          label={t(`field.${seat}`)}
          error={form.errorOf(name)}
        >
          {(control) => (
            <PortfolioSelect
              {...control}
              kind={seat}
              placeholder={t('choose')}
              value={value[name]}
              onChange={(id) => onChange({ [name]: id })}
            />
          )}
        </Field>
      ))}
    </>
  )
}
