import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '~/ui/field'
import css from './sign-in.module.css'

interface PasswordInputProps {
  control: FieldControl
  name: string
  autoComplete: 'current-password' | 'new-password'
  value: string
  onChange: (value: string) => void
  size?: 'large'
}

/** A password that can be shown. */
export function PasswordInput({
  control,
  name,
  autoComplete,
  value,
  onChange,
  size,
}: PasswordInputProps) {
  const { t } = useTranslation('session')
  const [shown, setShown] = useState(false)
  return (
    <Input
      {...control}
      size={size}
      name={name}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      suffix={
        <button
          type="button"
          className={css.eye}
          aria-label={t(shown ? 'sign_in.hide_password' : 'sign_in.show_password')}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
        </button>
      }
    />
  )
}
