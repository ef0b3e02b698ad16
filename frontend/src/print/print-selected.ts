/** Prints with all but the ticked rows of a table left out. */
export function printOnlySelected(): void {
  const root = document.documentElement
  root.dataset.printSelected = ''
  window.addEventListener('afterprint', () => delete root.dataset.printSelected, { once: true })
  window.print()
}
