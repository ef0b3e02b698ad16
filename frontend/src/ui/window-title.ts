let site = ''

/** Takes the site's name, which stands behind each page's own in the window's title. */
export function setSiteTitle(name: string): void {
  site = name
}

export const windowTitle = (page: string): string => (site ? `${page} · ${site}` : page)
