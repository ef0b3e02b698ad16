import type { KeyboardEvent } from 'react'

const LINK = '[data-row-link]'

/** Arrow keys walk over the rows' links; space ticks the row. Enter is the link's own. */
export function useRowKeys(onSpace?: (rowKey: string) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (!target.matches(LINK)) return
    const row = target.closest('tr')
    if (!row) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const after = (tr: Element) =>
        event.key === 'ArrowDown' ? tr.nextElementSibling : tr.previousElementSibling
      let next = after(row)
      // What is opened below a row is none itself.
      while (next && !next.querySelector(LINK)) next = after(next)
      const link = next?.querySelector<HTMLElement>(LINK)
      if (link) {
        event.preventDefault()
        link.focus()
      }
    } else if (event.key === ' ' && onSpace && row.dataset.key) {
      event.preventDefault()
      onSpace(row.dataset.key)
    }
  }
}
