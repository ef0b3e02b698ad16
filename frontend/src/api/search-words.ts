/** Parts of an address as a list understands them. Unknown words are ignored, not answered with an error. */
const PER_PAGE = [20, 50, 100, 200]
const DEFAULT_PER_PAGE = 50

export const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const uuidOf = (value: unknown): string | undefined =>
  typeof value === 'string' && UUID.test(value) ? value : undefined

export const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : String(value).trim().slice(0, 200) || undefined

/** Only the known fields of an order such as `-code,name`. */
export function sortOf(fields: readonly string[], value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const known = value
    .split(',')
    .filter((part) => oneOf(fields, part.startsWith('-') ? part.slice(1) : part))
  return known.join(',') || undefined
}

export function pageOf(raw: Record<string, unknown>): { page: number; per_page: number } {
  const page = Number(raw.page)
  const perPage = Number(raw.per_page)
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    per_page: PER_PAGE.includes(perPage) ? perPage : DEFAULT_PER_PAGE,
  }
}

/** A list's address: without what is the default anyway. */
export const listAddress = (search: { page: number; per_page: number }) =>
  ({
    ...search,
    page: search.page === 1 ? undefined : search.page,
    per_page: search.per_page === DEFAULT_PER_PAGE ? undefined : search.per_page,
  }) as Record<string, string | number | undefined>
