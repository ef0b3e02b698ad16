import type { components } from '~/api/schema.gen'

export type Settings = components['schemas']['Settings']
type Input = components['schemas']['SettingsInput']

/** The form's fields as a hand types them. */
export interface SettingsDraft {
  city_name: string
  time_zone: string
  logo: string | null
  document_head: string
  warn_working_days: string
  plan_working_days: string
  totp_required: boolean
  min_length: string
  min_classes: string
  max_age_days: string
  reason: string
}

export type SettingsField = keyof SettingsDraft

export const draftOf = (settings: Settings): SettingsDraft => ({
  city_name: settings.city_name,
  time_zone: settings.time_zone,
  logo: settings.logo ?? null,
  document_head: settings.document_head,
  warn_working_days: String(settings.warn_working_days),
  plan_working_days: String(settings.plan_working_days),
  totp_required: settings.totp_required,
  min_length: String(settings.password.min_length),
  min_classes: String(settings.password.min_classes),
  max_age_days: String(settings.password.max_age_days ?? ''),
  reason: '',
})

/** What is no whole number lies outside every range: the server says which one. */
const whole = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1)

export const inputOf = (draft: SettingsDraft): Input => ({
  city_name: draft.city_name,
  time_zone: draft.time_zone,
  logo: draft.logo,
  document_head: draft.document_head,
  warn_working_days: whole(draft.warn_working_days),
  plan_working_days: whole(draft.plan_working_days),
  totp_required: draft.totp_required,
  password: {
    min_length: whole(draft.min_length),
    min_classes: whole(draft.min_classes),
    max_age_days: draft.max_age_days.trim() ? whole(draft.max_age_days) : null,
  },
  reason: draft.reason.trim() || null,
})

/** The field that a pointer of the answer means: `password.min_length` is `min_length` here. */
export const fieldOf = (pointed: string): SettingsField | undefined => {
  const last = pointed.split('.').at(-1) ?? ''
  return Object.hasOwn(NAMES, last) ? (last as SettingsField) : undefined
}

const NAMES: Record<SettingsField, true> = {
  city_name: true,
  time_zone: true,
  logo: true,
  document_head: true,
  warn_working_days: true,
  plan_working_days: true,
  totp_required: true,
  min_length: true,
  min_classes: true,
  max_age_days: true,
  reason: true,
}
