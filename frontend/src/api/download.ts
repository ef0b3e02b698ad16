import { rawFetch } from './client'

const nameOf = (disposition: string | null, fallback: string): string => {
  if (!disposition) return fallback
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (extended) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? fallback
}

function hand(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Hands the browser a file whose bytes came in another answer, as base64. */
export function saveBytes(base64: string, type: string, name: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  hand(new Blob([bytes], { type }), name)
}

/** Fetches a file and hands it to the browser, so that a refusal can be shown in the page. */
export async function download(path: string, fallbackName: string): Promise<string> {
  const response = await rawFetch(path)
  const name = nameOf(response.headers.get('Content-Disposition'), fallbackName)
  hand(await response.blob(), name)
  return name
}
