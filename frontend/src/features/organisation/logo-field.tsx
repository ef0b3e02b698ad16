import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '~/ui/field'
import css from './settings.module.css'

interface LogoFieldProps {
  id: string
  label: string
  error: string | undefined
  value: string | null
  onChange: (logo: string | null) => void
}

const KINDS = ['image/png', 'image/jpeg']
const MAX_BYTES = 200 * 1024

const dataUrl = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error)
    reader.readAsDataURL(file)
  })

/** A file called .png may hold anything: only what the browser can draw is an image. */
async function isImage(url: string): Promise<boolean> {
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return true
  } catch {
    return false
  }
}

/** The emblem: chosen from a file, seen before it is saved. The server looks at its bytes once more. */
export function LogoField({ id, label, error, value, onChange }: LogoFieldProps) {
  const { t } = useTranslation('site')
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string>()
  const choose = async (file: File | null | undefined) => {
    if (!file) return
    if (!KINDS.includes(file.type)) setRefused(t('settings.logo_kind'))
    else if (file.size > MAX_BYTES) setRefused(t('settings.logo_too_large'))
    else {
      const url = await dataUrl(file)
      const drawn = await isImage(url)
      setRefused(drawn ? undefined : t('settings.logo_broken'))
      if (drawn) onChange(url)
    }
  }
  return (
    <Field id={id} label={label} hint={t('settings.logo_hint')} error={refused ?? error} wide group>
      {({ 'aria-describedby': describedBy }) => (
        <div className={css.logo}>
          {value ? (
            <img className={css.emblem} src={value} alt={t('settings.logo_alt')} />
          ) : (
            <span className={css.hint}>{t('settings.logo_none')}</span>
          )}
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            accept={KINDS.join(',')}
            aria-label={t('settings.logo_choose')}
            onChange={(event) => {
              void choose(event.target.files?.item(0))
              event.target.value = ''
            }}
          />
          <Button id={id} aria-describedby={describedBy} onClick={() => input.current?.click()}>
            {t(value ? 'settings.logo_change' : 'settings.logo_choose')}
          </Button>
          {value ? (
            <Button onClick={() => onChange(null)}>{t('settings.logo_remove')}</Button>
          ) : null}
        </div>
      )}
    </Field>
  )
}
