/** Decimals travel as strings from the database to the eye; no float ever touches them. */

/** The digits, full stop, comma and hyphen that Chinese input methods type at full width. */
const FULL_WIDTH = /[\uff10-\uff19\uff0e\uff0c\uff0d]/g

/** The canonical form of what somebody typed, or null when it is no decimal. */
export function normaliseDecimal(input: string): string | null {
  const text = input
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s,]/g, '')
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)
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
