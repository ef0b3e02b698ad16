import { Select, type SelectProps } from 'antd'
import { ROLE_CODES, type RoleCode } from '~/api/words'
import { useCodeText } from '~/i18n/error-text'

interface RoleSelectProps
  extends Pick<
    SelectProps,
    | 'id'
    | 'aria-label'
    | 'aria-describedby'
    | 'aria-invalid'
    | 'aria-required'
    | 'placeholder'
    | 'status'
  > {
  value: RoleCode | undefined
  onChange: (role: RoleCode | undefined) => void
}

export function RoleSelect({ value, onChange, ...rest }: RoleSelectProps) {
  const roleText = useCodeText('roles')
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      options={ROLE_CODES.map((role) => ({ value: role, label: roleText(role) }))}
      onChange={(role: RoleCode | undefined) => onChange(role)}
    />
  )
}
