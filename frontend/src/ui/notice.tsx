import type { ReactNode, Ref } from 'react'
import css from './notice.module.css'

interface NoticeProps {
  tone: 'info' | 'good' | 'warn' | 'bad'
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  role?: 'alert' | 'status'
  ref?: Ref<HTMLDivElement>
  focusable?: boolean
}

const MARK = { info: 'i', good: '✓', warn: '!', bad: '×' } as const

/** A message that stays in the page. */
export function Notice({ tone, title, children, actions, role, ref, focusable }: NoticeProps) {
  return (
    <div
      className={`${css.notice} ${css[tone]}`}
      role={role}
      ref={ref}
      tabIndex={focusable ? -1 : undefined}
    >
      <span className={css.mark} aria-hidden="true">
        {MARK[tone]}
      </span>
      <div className={css.body}>
        {title ? <p className={css.title}>{title}</p> : null}
        {children}
      </div>
      {actions ? <div className={css.actions}>{actions}</div> : null}
    </div>
  )
}
