/** Of the entries that the address lies at or below, the nearest: `/people/codes` is not `/people` as well. */
export function currentEntry<Path extends string>(
  pathname: string,
  entries: readonly Path[],
): Path | undefined {
  const above = entries.filter((to) =>
    to === '/' ? pathname === to : pathname === to || pathname.startsWith(`${to}/`),
  )
  return above.sort((one, other) => other.length - one.length)[0]
}
