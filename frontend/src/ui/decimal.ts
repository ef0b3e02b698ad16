/** Decimals travel as strings from the database to the eye; no float ever touches them. */

/** The digits, full stop, comma and hyphen that Chinese input methods type at full width. */
const FULL_WIDTH = /[\uff10-\uff19\uff0e\uff0c\uff0d]/g

/** The canonical form of what somebody typed, or null when it is no decimal. */
export function normaliseDecimal(input: string): string | null {
  const text = input
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
  // Separators are taken where they separate thousands: anywhere else two numbers may have run together.
  if (text.includes(',') && !/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return null
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text.replaceAll(',', ''))
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  const number = fraction === '' ? digits : `${digits}.${fraction}`
  return /^[0.]*$/.test(number) ? number : sign + number
}

/** Adds thousands separators; anything that is no plain decimal is shown as it is. */
export function formatDecimal(value: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value)
  if (!match) return value
  const [, sign = '', whole = '', fraction = ''] = match
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction
}

/** Below 0, 0 or above: two plain decimals by their value; whatever is none stands before all that are. */
export function compareDecimals(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)]
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  if (a.sign !== b.sign) return a.sign - b.sign
  const width = Math.max(a.whole.length, b.whole.length)
  const places = Math.max(a.fraction.length, b.fraction.length)
  const digits = (parts: { whole: string; fraction: string }) =>
    parts.whole.padStart(width, '0') + parts.fraction.padEnd(places, '0')
  const [x, y] = [digits(a), digits(b)]
  return x === y ? 0 : (x < y ? -1 : 1) * a.sign
}

function partsOf(text: string) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const [, minus = '', whole = '', fraction = ''] = match
  const negative = minus === '-' && /[1-9]/.test(whole + fraction)
  return { sign: negative ? -1 : 1, whole, fraction }
}

/** The exact sum of plain decimals; whatever is none counts nothing. */
export function sumDecimals(values: readonly string[]): string {
  const parts = values.map(partsOf).filter((each) => each !== undefined)
  const places = Math.max(0, ...parts.map(({ fraction }) => fraction.length))
  const total = parts.reduce(
    (sum, { sign, whole, fraction }) =>
      sum + BigInt(sign) * BigInt(whole + fraction.padEnd(places, '0')),
    0n,
  )
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0')
  const at = digits.length - places
  const fraction = digits.slice(at).replace(/0+$/, '')
  return `${total < 0n ? '-' : ''}${digits.slice(0, at)}${fraction ? `.${fraction}` : ''}`
}
