/** What the city's offices go by until the server names another zone. */
const DEFAULT_ZONE = 'Asia/Shanghai'

type Precision = 'minute' | 'second'

const formatOf = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

let format = formatOf(DEFAULT_ZONE)

/** Takes the zone the server judges by; one that the browser does not know changes nothing. */
export function setCityZone(zone: string): void {
  try {
    format = formatOf(zone)
  } catch {
    // An older browser's list of zones may lack it; the city's default is nearer than the browser's own.
  }
}

/** An instant of the server as the city's clocks showed it, wherever the reader sits: `2026-03-01 09:30`. */
export function cityTime(instant: string | Date, precision: Precision = 'minute'): string {
  const at = typeof instant === 'string' ? new Date(instant) : instant
  if (Number.isNaN(at.getTime())) return String(instant)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const time = `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
  return precision === 'second' ? `${time}:${part.second}` : time
}

/** The instant at which the city's clocks show a time of a day: `cityInstant('2026-03-01', '09:30:00')`. */
export function cityInstant(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time}Z`)
  // What the clocks show at a guess tells how far they are from UTC then; once more where the guess crossed a change.
  const shown = (at: number) => Date.parse(`${cityTime(new Date(at), 'second').replace(' ', 'T')}Z`)
  const first = wanted - (shown(wanted) - wanted)
  return new Date(first - (shown(first) - wanted)).toISOString()
}
