// Parts of an address that are read on every page, or around signing in.

// What a check leaves out would stay in the address as it came; only an explicit undefined takes it away.
export const yearOf = (raw: Record<string, unknown>): { year?: number } => {
  const year = Number(raw.year)
  return { year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined }
}

/** How it ended at the identity provider. */
export const outcomeOf = (raw: Record<string, unknown>): { oidc?: string } => ({
  oidc:
    typeof raw.oidc === 'string' && /^(proven|oidc\.\w+)$/.test(raw.oidc) ? raw.oidc : undefined,
})

/** Only addresses of this site: a link must not lead elsewhere after signing in. */
export const fromOf = (raw: Record<string, unknown>): { from?: string; oidc?: string } => ({
  from: typeof raw.from === 'string' && /^\/(?![/\\])/.test(raw.from) ? raw.from : undefined,
  ...outcomeOf(raw),
})
