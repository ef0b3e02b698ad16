import type { ButtonProps } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import css from './link-button.module.css'

interface LinkButtonProps {
  type?: Extract<ButtonProps['type'], 'primary' | 'default'>
  icon?: ReactNode
  children: ReactNode
  /** The router's link, with these properties spread on it. */
  render: (props: { className: string | undefined; children: ReactNode }) => ReactElement
}

/** A link that looks like a button: it goes somewhere, so it can be opened in another tab. */
export function LinkButton({ type = 'default', icon, children, render }: LinkButtonProps) {
  return render({
    className: `${css.link} ${type === 'primary' ? css.primary : ''}`,
    children: (
      <>
        {icon}
        <span>{children}</span>
      </>
    ),
  })
}
