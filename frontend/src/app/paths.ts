/** Every address of the client, in one place. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  indicators: '/indicators',
  newIndicator: '/indicators/new',
  importIndicators: '/indicators/import',
  indicator: '/indicators/$id',
  editIndicator: '/indicators/$id/edit',
  sources: '/sources',
  audit: '/audit',
  account: '/account',
} as const
