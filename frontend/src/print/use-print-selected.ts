import { useState } from 'react'
import { flushSync } from 'react-dom'

/** Prints once with `printing` set, for a page that then shows its ticked rows only. */
export function usePrintSelected(): { printing: boolean; printSelected: () => void } {
  const [printing, setPrinting] = useState(false)
  const printSelected = () => {
    // The browser prints what stands in the page at once: the rows must be there before it is asked.
    flushSync(() => setPrinting(true))
    window.addEventListener('afterprint', () => setPrinting(false), { once: true })
    window.print()
  }
  return { printing, printSelected }
}
