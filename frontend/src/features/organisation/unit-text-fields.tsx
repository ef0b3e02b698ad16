import { Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { UNIT_KINDS, type UnitKind } from '~/api/words'
import { Field } from '~/ui/field'

type Name = 'code' | 'name' | 'kind'

interface FormOf {
  idOf: (name: Name) => string
  errorOf: (name: Name) => string | undefined
}

interface TextFieldProps {
  form: FormOf
  value: string
  onChange: (value: string) => void
}

export function CodeField({ form, value, onChange }: TextFieldProps) {
  const { t } = useTranslation('units')
  return (
    <Field
      id={form.idOf('code')}
      label={t('field.code')}
      hint={t('field.code_hint')}
      error={form.errorOf('code')}
      required
    >
      {(control) => (
        <Input
          {...control}
          maxLength={40}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function NameField({ form, value, onChange, hint }: TextFieldProps & { hint?: string }) {
  const { t } = useTranslation('units')
  return (
    <Field
      id={form.idOf('name')}
      label={t('field.name')}
      hint={hint}
      error={form.errorOf('name')}
      required
    >
      {(control) => (
        <Input
          {...control}
          maxLength={60}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface KindFieldProps extends Omit<TextFieldProps, 'onChange'> {
  kinds?: readonly UnitKind[]
  onChange: (value: UnitKind) => void
}

export function KindField({ form, value, onChange, kinds = UNIT_KINDS }: KindFieldProps) {
  const { t } = useTranslation('units')
  return (
    <Field id={form.idOf('kind')} label={t('field.kind')} error={form.errorOf('kind')} group>
      {({ id, 'aria-labelledby': labelledBy }) => (
        <Radio.Group
          id={id}
          aria-labelledby={labelledBy}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      )}
    </Field>
  )
}
