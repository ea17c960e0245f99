import { isImei } from '../../../shared/identifiers/imei.ts'
import { isMcc } from '../../../shared/identifiers/imsi.ts'
import { parseCell } from '../../../shared/identifiers/cell.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import { createDateReader } from '../dates/resolve.ts'
import { readTimeOnly } from '../dates/slow.ts'
import { readDuration } from '../values/duration.ts'
import { readMeaning } from '../values/meaning.ts'

/** Shares, 0 to 1, of a column's filled cells that read as each thing. */
export interface Content {
  filled: number
  distinct: number
  dateTime: number
  date: number
  time: number
  imei: number
  imsi: number
  phone: number
  duration: number
  cell: number
  kind: number
  direction: number
  /** Shares of cells that say incoming and outgoing. */
  inwards: number
  outwards: number
  /** Share of its commonest text. */
  constant: number
  /** Share of times that state their own zone. */
  zoned: number
}

export interface Meanings {
  kind: ReadonlyMap<string, string>
  direction: ReadonlyMap<string, string>
}

/** Plain digits are numbers, durations and identities far more often than times: only seconds and milliseconds of 2001 to 2033, and whole dates of that length. */
function digitsShape(text: string): 'date-time' | 'date' | null {
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return 'date-time'
  return /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(text) ? 'date-time' : null
}

/** Judges one column by its cells: a few hundred are enough. */
export function judge(cells: readonly string[], region: string, meanings: Meanings): Content {
  const texts = cells.map(cleanCell).filter((text) => !saysNothing(text))
  const read = createDateReader()
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const share = (test: (text: string) => boolean): number => {
    let hits = 0
    for (const [text, times] of counts) if (test(text)) hits += times
    return texts.length === 0 ? 0 : hits / texts.length
  }
  const shapeOf = (text: string): 'date-time' | 'date' | 'time' | null => {
    if (/^\d+$/.test(text)) return digitsShape(text)
    const written = read(text)
    if (!written) return readTimeOnly(text) && /[:hH]/.test(text) ? 'time' : null
    if (written.shape === 'none') return 'time'
    return written.shape === 'serial' && !written.timed ? null : written.timed ? 'date-time' : 'date'
  }
  return {
    filled: texts.length,
    distinct: counts.size,
    dateTime: share((text) => shapeOf(text) === 'date-time'),
    date: share((text) => shapeOf(text) === 'date'),
    time: share((text) => shapeOf(text) === 'time'),
    imei: share((text) => isImei(text) && text.length !== 14),
    imsi: share((text) => /^\d{14,15}$/.test(text) && isMcc(text)),
    phone: share((text) => parsePhone(text, region)?.kind === 'number'),
    duration: share((text) => /^\d{1,5}(?:[.,]\d+)?$|:|\d\s*s$/.test(text) && typeof readDuration(text) === 'number'),
    cell: share((text) => /\d/.test(text) && parseCell(text)?.parsed === true),
    kind: share((text) => readMeaning(text, meanings.kind) !== null),
    direction: share((text) => readMeaning(text, meanings.direction) !== null),
    inwards: share((text) => readMeaning(text, meanings.direction) === 'in'),
    outwards: share((text) => readMeaning(text, meanings.direction) === 'out'),
    constant: texts.length === 0 ? 0 : Math.max(...counts.values()) / texts.length,
    zoned: share((text) => (read(text)?.offset ?? null) !== null),
  }
}
