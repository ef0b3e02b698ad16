import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useErrorText } from '~/i18n/error-text'
import { TextField } from '~/ui/bound-fields'
import { normaliseDecimal } from '~/ui/decimal'
import { DecimalField } from '~/ui/decimal-field'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { quantityText, unitOf } from '~/ui/quantity'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './year-end.module.css'
import { headerOf, type Indicator, versionOf, type YearEnd } from './year-end-types'

interface YearActualDialogProps {
  indicator: Indicator
  end: YearEnd
  onClose: () => void
}

/** The data owner's figure of the year, with where it is from. */
export function YearActualDialog({ indicator, end, onClose }: YearActualDialogProps) {
  const { t } = useTranslation(['progress', 'common'])
  const errorText = useErrorText()
  const { actual } = end
  const unit = unitOf(indicator.measure)
  const { base, stale, take } = useBase(versionOf(actual))
  const [typed, setTyped] = useState({ value: actual?.value ?? '', note: actual?.note ?? '' })
  const form = useFaults({
    value: unit
      ? t('progress:year_end.actual_value_unit', { unit })
      : t('progress:year_end.actual_value'),
    note: t('progress:year_end.actual_note'),
  })
  const { busy, run } = useCommand(form)
  const send = async () => {
    if (!form.complete(typed)) return
    if (normaliseDecimal(typed.value) === null) {
      form.tell('value', errorText({ code: 'client.decimal_malformed' }))
      return
    }
    const change = () =>
      client.PUT('/indicators/{id}/year-end/actual', {
        params: { path: { id: indicator.id }, header: headerOf(base) },
        body: { value: typed.value, note: typed.note.trim() },
      })
    if (await run(change, t('progress:year_end.actual_saved'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('progress:year_end.actual')}
      submit={t('common:action.save')}
      busy={busy}
      form={form}
      overtaken={
        stale ? (
          <StaleNotice onTake={take}>
            {actual ? (
              <p className={css.theirs}>
                {t('progress:year_end.now', { text: quantityText(actual.value, unit) })}
              </p>
            ) : null}
          </StaleNotice>
        ) : undefined
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Field {...form.bind('value')} required>
        {({ status, ...control }) => (
          <DecimalField
            {...control}
            status={status}
            value={typed.value}
            onChange={(value) => setTyped((now) => ({ ...now, value }))}
          />
        )}
      </Field>
      <TextField
        {...form.bind('note')}
        hint={t('progress:year_end.actual_note_hint')}
        required
        maxLength={500}
        value={typed.note}
        onChange={(note) => setTyped((now) => ({ ...now, note }))}
      />
    </FormDialog>
  )
}
