/** What stays on the device until the server has it, with what it was typed over. */
export interface Kept<Typed> {
  at: string
  typed: Typed
  base: Typed
}

/** One place for each person and node: several people may use one device. */
export const placeOf = (what: 'report' | 'journal', person: string, node: string): string =>
  `dukao.${what}.${person}.${node}`

export function recall<Typed>(place: string): Kept<Typed> | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<Typed> | null
    return kept?.typed && kept.base ? kept : undefined
  } catch {
    // What another version of the client wrote is no use.
    return undefined
  }
}

export function keep<Typed>(place: string, kept: Kept<Typed> | undefined): void {
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept))
    else localStorage.removeItem(place)
  } catch {
    // A full or forbidden storage must not keep anybody from typing.
  }
}
