import { Button, type ButtonProps } from 'antd'
import css from './action-button.module.css'
import { type AllowedAction, useReason } from './allowed'

interface ActionButtonProps
  extends Pick<ButtonProps, 'type' | 'danger' | 'icon' | 'size' | 'loading' | 'children'> {
  /** What the server says about it; without it there is no button. */
  action: AllowedAction | undefined
  /** Not needed where another control stands for the allowed action. */
  onClick?: () => void
}

/** A button for an action of a resource; one that is off can be reached and says why. */
export function ActionButton({ action, onClick, ...rest }: ActionButtonProps) {
  const reasonText = useReason()
  if (!action) return null
  if (action.allowed) return <Button {...rest} onClick={onClick} />
  const why = reasonText(action.reason, action.params)
  return (
    <Button
      {...rest}
      type={rest.type === 'link' ? 'link' : 'default'}
      danger={false}
      className={css.off}
      aria-disabled="true"
      aria-description={why}
      title={why}
    />
  )
}
