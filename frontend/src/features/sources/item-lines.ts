/** One line of a list of tasks, as it will be entered. */
export interface TaskLine {
  /** Its line in the text, from 1. */
  line: number
  /** The number it names; without one it gets the next free. */
  number: number | undefined
  title: string
}

/** As many as the server takes at once. */
export const MAX_LINES = 200

/** `第3件 …`: the wording keeps its number, as the documents themselves have it. */
const WORDED = /^第\s*(\d{1,3})\s*件(?!\d)/
/**
 * `3 …`, `3、…`, `3. …`, `3）…`, `（3）…`. A full stop before a digit is a decimal's (`3.5万套`), and four digits are a year,
 * so neither is a number of the list.
 */
const LISTED = /^(?:[（(](\d{1,3})[）)]|(\d{1,3})(?:[、．)）]|\.(?!\d)|\s))\s*(?=\S)/

const asHalfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

function lineOf(text: string, line: number): TaskLine {
  const plain = asHalfWidth(text)
  const worded = Number(WORDED.exec(plain)?.[1] ?? 0)
  if (worded > 0) return { line, number: worded, title: text }
  const listed = LISTED.exec(plain)
  const number = Number(listed?.[1] ?? listed?.[2] ?? 0)
  // Full-width digits are as many letters as the others: what was matched can be cut off the text as it stands.
  if (listed && number > 0) return { line, number, title: text.slice(listed[0].length).trim() }
  return { line, number: undefined, title: text }
}

/** One task a line; empty lines are left out. */
export const readLines = (text: string): TaskLine[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((each, index) => ({ text: each.trim(), line: index + 1 }))
    .filter((each) => each.text !== '')
    .map((each) => lineOf(each.text, each.line))

/** What is at fault stays at fault until the line says something else. */
export const sameLine = (one: TaskLine | undefined, other: TaskLine): boolean =>
  one !== undefined && one.number === other.number && one.title === other.title
