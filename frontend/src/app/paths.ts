/** Every address of the client, in one place. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  account: '/account',
  indicators: '/indicators',
  newIndicator: '/indicators/new',
  importIndicators: '/indicators/import',
  indicator: '/indicators/$id',
  editIndicator: '/indicators/$id/edit',
  sources: '/sources',
  audit: '/audit',
  settings: '/settings',
  clients: '/clients',
  importUnits: '/units/import',
  importSections: '/sections/import',
  importPeople: '/people/import',
  issueCodes: '/people/codes',
} as const
