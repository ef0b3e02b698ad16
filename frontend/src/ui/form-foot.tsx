import type { ReactNode } from 'react'
import css from './form-foot.module.css'

/** The bar with the buttons of a long form, which stays in sight below it. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={css.foot}>{children}</div>
}
