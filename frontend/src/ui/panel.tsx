import type { ReactNode } from 'react'
import css from './panel.module.css'

interface PanelProps {
  title?: string
  extra?: ReactNode
  flush?: boolean
  children: ReactNode
}

/** A sheet of paper on the ground of the page. */
export function Panel({ title, extra, flush, children }: PanelProps) {
  return (
    <section className={css.panel}>
      {title ? (
        <div className={css.head}>
          <h2 className={css.title}>{title}</h2>
          {extra}
        </div>
      ) : null}
      <div className={flush ? undefined : css.body}>{children}</div>
    </section>
  )
}
