import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field, FieldGroup } from '~/ui/field'
import { HeadPreview } from './head-preview'
import { LogoField } from './logo-field'
import css from './settings.module.css'
import type { SettingsDraft, SettingsField } from './settings-draft'

interface SettingsFieldsProps {
  draft: SettingsDraft
  errors: ReadonlyMap<SettingsField, string>
  onChange: (part: Partial<SettingsDraft>) => void
}

export const settingId = (field: SettingsField): string => `setting-${field}`

export function SettingsFields({ draft, errors, onChange }: SettingsFieldsProps) {
  const { t } = useTranslation('site')
  const of = (field: SettingsField) => ({
    id: settingId(field),
    label: t(`settings.${field}`),
    error: errors.get(field),
  })
  const number = (
    field:
      | 'warn_working_days'
      | 'plan_working_days'
      | 'min_length'
      | 'min_classes'
      | 'max_age_days',
  ) => (
    <Field {...of(field)} hint={t(`settings.${field}_hint`)} required={field !== 'max_age_days'}>
      {(control) => (
        <Input
          {...control}
          className={css.number}
          inputMode="numeric"
          maxLength={6}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <FieldGroup title={t('settings.group_city')}>
        <Field {...of('city_name')} hint={t('settings.city_name_hint')} required>
          {(control) => (
            <Input
              {...control}
              maxLength={60}
              value={draft.city_name}
              onChange={(event) => onChange({ city_name: event.target.value })}
            />
          )}
        </Field>
        <Field {...of('time_zone')} hint={t('settings.time_zone_hint')}>
          {(control) => <Input {...control} readOnly value={draft.time_zone} />}
        </Field>
        <LogoField {...of('logo')} value={draft.logo} onChange={(logo) => onChange({ logo })} />
      </FieldGroup>
      <FieldGroup title={t('settings.group_document')}>
        <Field {...of('document_head')} hint={t('settings.document_head_hint')} required wide>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={draft.document_head}
              onChange={(event) => onChange({ document_head: event.target.value })}
            />
          )}
        </Field>
        <HeadPreview head={draft.document_head} />
      </FieldGroup>
      <FieldGroup title={t('settings.group_days')}>
        {number('warn_working_days')}
        {number('plan_working_days')}
      </FieldGroup>
      <FieldGroup title={t('settings.group_password')}>
        <div className={css.wide}>
          <Checkbox
            id={settingId('totp_required')}
            aria-describedby="setting-totp-hint"
            checked={draft.totp_required}
            onChange={(event) => onChange({ totp_required: event.target.checked })}
          >
            {t('settings.totp_required')}
          </Checkbox>
          <p className={css.hint} id="setting-totp-hint">
            {t('settings.totp_hint')}
          </p>
        </div>
        {number('min_length')}
        {number('min_classes')}
        {number('max_age_days')}
      </FieldGroup>
      <FieldGroup title={t('settings.group_reason')}>
        <Field {...of('reason')} hint={t('settings.reason_hint')} wide>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={draft.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          )}
        </Field>
      </FieldGroup>
    </>
  )
}
