interface NumberedItem {
  number: number
  title: string
}

/** Whether a task's wording begins with its own number, as the ten livelihood matters do: `第1件`. */
export const saysItsNumber = ({ number, title }: NumberedItem): boolean =>
  Number(/^第(\d+)件/.exec(title)?.[1]) === number

/** A numbered task as one line, its number told once. */
export const itemText = (item: NumberedItem): string =>
  saysItsNumber(item) ? item.title : `${item.number} ${item.title}`

/** The same for the task an indicator serves. */
export const sourceItemText = (source: { item_number: number; item_title: string }): string =>
  itemText({ number: source.item_number, title: source.item_title })
