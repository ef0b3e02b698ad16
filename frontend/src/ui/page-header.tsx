import { type ReactNode, useEffect } from 'react'
import css from './page-header.module.css'
import { windowTitle } from './window-title'

interface PageHeaderProps {
  title: string
  subtitle?: ReactNode
  actions?: ReactNode
  /** What the window's title says; the page's own title unless told. */
  documentTitle?: string
}

export function PageHeader({ title, subtitle, actions, documentTitle }: PageHeaderProps) {
  const name = documentTitle ?? title
  useEffect(() => {
    document.title = windowTitle(name)
  }, [name])
  return (
    <header className={css.header}>
      <div className={css.words}>
        <h1 className={css.title}>{title}</h1>
        {subtitle ? <p className={css.subtitle}>{subtitle}</p> : null}
      </div>
      {actions ? <div className={css.actions}>{actions}</div> : null}
    </header>
  )
}
