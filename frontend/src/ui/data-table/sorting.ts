export type Direction = 'ascend' | 'descend'

interface SortKey {
  field: string
  direction: Direction
}

export const parseSort = (sort: string | undefined): SortKey[] =>
  (sort ?? '')
    .split(',')
    .filter((part) => part !== '' && part !== '-')
    .map((part) =>
      part.startsWith('-')
        ? { field: part.slice(1), direction: 'descend' }
        : { field: part, direction: 'ascend' },
    )

const write = (keys: SortKey[]): string | undefined =>
  keys.map((key) => (key.direction === 'descend' ? `-${key.field}` : key.field)).join(',') ||
  undefined

export const directionOf = (sort: string | undefined, field: string): Direction | undefined =>
  parseSort(sort).find((key) => key.field === field)?.direction

/** none → ascending → descending → none; with `additive` the other keys stay. */
export function nextSort(
  sort: string | undefined,
  field: string,
  additive: boolean,
): string | undefined {
  const keys = parseSort(sort)
  const now = keys.find((key) => key.field === field)?.direction
  const next: Direction | undefined =
    now === undefined ? 'ascend' : now === 'ascend' ? 'descend' : undefined
  if (!additive) return next ? write([{ field, direction: next }]) : undefined
  if (now === undefined) return write([...keys, { field, direction: 'ascend' }])
  return write(
    keys.flatMap((key) =>
      key.field === field ? (next ? [{ field, direction: next }] : []) : [key],
    ),
  )
}
