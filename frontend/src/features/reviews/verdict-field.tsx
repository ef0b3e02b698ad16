import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '~/ui/field'
import css from './reviews.module.css'

export type Verdict = 'pass' | 'raise' | 'return'

interface VerdictFieldProps<V extends Verdict> {
  id: string
  error: string | undefined
  verdicts: readonly V[]
  value: V | undefined
  onChange: (verdict: V) => void
}

/** What is decided; nothing is chosen beforehand. */
export function VerdictField<V extends Verdict>(props: VerdictFieldProps<V>) {
  const { id, error, verdicts, value, onChange } = props
  const { t } = useTranslation('reviews')
  return (
    <Field id={id} label={t('verdict')} error={error} group>
      {(control) => (
        <Radio.Group
          className={css.verdicts}
          aria-labelledby={control['aria-labelledby']}
          aria-describedby={control['aria-describedby']}
          value={value ?? null}
          onChange={(event) => onChange(event.target.value)}
        >
          {verdicts.map((verdict, place) => (
            <Radio key={verdict} id={place === 0 ? id : undefined} value={verdict}>
              {t(`verdict.${verdict}`)}
            </Radio>
          ))}
        </Radio.Group>
      )}
    </Field>
  )
}
