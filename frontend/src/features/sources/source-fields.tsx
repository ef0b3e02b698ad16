import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { SOURCE_KINDS } from '~/api/words'
import { DayField, TextField } from '~/ui/bound-fields'
import { Field } from '~/ui/field'
import type { SourceDraft } from './source-draft'
import css from './sources.module.css'

type Name = keyof SourceDraft

interface SourceDialogFieldsProps {
  form: { bind: (name: Name) => { id: string; label: string; error: string | undefined } }
  value: SourceDraft
  onChange: (part: Partial<SourceDraft>) => void
}

/** What is said of a document. */
export function SourceDialogFields({ form, value, onChange }: SourceDialogFieldsProps) {
  const { t } = useTranslation(['sources', 'indicators'])
  /** A field that is bound to its part of the draft. */
  const bound = (name: Name) => ({
    ...form.bind(name),
    value: value[name],
    onChange: (text: string) => onChange({ [name]: text }),
  })
  return (
    <>
      <Field {...form.bind('kind')} required>
        {(control) => (
          <Select
            {...control}
            placeholder={t('sources:field.choose_kind')}
            value={value.kind || undefined}
            options={SOURCE_KINDS.map((each) => ({
              value: each,
              label: t(`indicators:source_kind.${each}`),
            }))}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </Field>
      <TextField
        {...bound('title')}
        hint={t(
          value.kind === 'instruction'
            ? 'sources:field.title_hint_instruction'
            : 'sources:field.title_hint',
        )}
        required
        maxLength={200}
      />
      <div className={css.pair}>
        <TextField
          {...bound('reference')}
          hint={t('sources:field.reference_hint')}
          maxLength={60}
        />
        <DayField {...bound('issued_on')} />
      </div>
      <TextField {...bound('url')} hint={t('sources:field.url_hint')} maxLength={500} />
      <TextField {...bound('note')} rows={2} maxLength={4000} />
    </>
  )
}
