import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,5}):(\d{2})(?:[.,]\d+)?$/
const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/i
const UNITS =
  /^(?:(\d+)\s*(?:h|hr|hrs|hour|hours|heure|heures|hora|horas|س|ساعة|ساعات)\.?)?\s*(?:(\d+)\s*(?:m|mn|min|mins|minute|minutes|minuto|minutos|'|د|دقيقة|دقائق)\.?)?\s*(?:(\d+)(?:[.,]\d+)?\s*(?:s|sec|secs|second|seconds|seconde|secondes|seg|segundo|segundos|"|ث|ثانية|ثواني)\.?)?$/i

/** The longest that a case holds, in seconds: 68 years. */
export const LONGEST_DURATION = 0x7fffffff

/** Seconds, rounded; `missing` for an empty cell; `bad` for what is negative, endless or no duration. */
export type Duration = number | 'missing' | 'bad'

/**
 * A duration as a cell writes it: seconds with decimal point or comma and spaces between thousands, `mm:ss` (two parts are minutes and seconds, as all
 * operators seen write them), `hh:mm:ss`, `2m 3s`, `1 h 2 min`, `PT2M3S`, in four languages.
 */
export function readDuration(raw: string): Duration {
  const plain = wholeSeconds(raw)
  if (plain >= 0) return plain
  if (raw.length > 80) return 'bad'
  const text = cleanCell(raw)
  if (saysNothing(text)) return 'missing'
  const seconds = readSeconds(text)
  return seconds !== null && seconds <= LONGEST_DURATION ? seconds : 'bad'
}

function readSeconds(text: string): number | null {
  // A spreadsheet's time of day is a fraction of it; no operator counts ten-thousandths of a second.
  if (/^0[.,]\d{4,}$/.test(text)) return Math.round(Number(text.replace(',', '.')) * 86_400)
  const tiny = /^(\d(?:[.,]\d+)?)e-0?(\d)$/i.exec(text)
  if (tiny) return Math.round(Number(`${(tiny[1] ?? '').replace(',', '.')}e-${tiny[2]}`) * 86_400)
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text)) return Math.round(Number(text.replaceAll(' ', '').replace(',', '.')))
  if (/^\d{1,7}(?:[.,]\d+)?$/.test(text)) return Math.round(Number(text.replace(',', '.')))
  // Programs on Windows write days before a point: `1.00:00:05`.
  const days = /^(\d{1,3})\.(\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text)
  if (days) return addDays(Number(days[1]), readSeconds(days[2] ?? ''))
  const clock = CLOCK.exec(text)
  if (clock)
    return Number(clock[3]) > 59 || (clock[1] && Number(clock[2]) > 59) ? null : Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  const parts = ISO.exec(text) ?? UNITS.exec(text)
  if (!parts || parts.slice(1).every((part) => part === undefined)) return null
  return Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)
}

const addDays = (days: number, seconds: number | null): number | null => (seconds === null ? null : days * 86_400 + seconds)

/** Up to seven plain digits, which nearly all cells are: cheaper read than remembered. -1 for anything else. */
export function wholeSeconds(text: string): number {
  const { length } = text
  if (length === 0 || length > 7) return -1
  let value = 0
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
