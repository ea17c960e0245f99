import type { DocumentPlace, Found } from '../../types.ts'
import { placeStated, rejected, stay } from '../found.ts'
import { degrees, metres, numberOf } from '../position.ts'
import type { Position } from '../position.ts'
import type { Clock } from '../when.ts'
import type { Who } from '../who.ts'

/** A placemark as far as it was read: texts as written. */
export interface Placemark {
  number: number
  name?: string
  address?: string
  /** `TimeStamp`; `TimeSpan`. */
  when?: string
  begin?: string
  end?: string
  folder: string
  data: Record<string, string>
  points: string[]
  lines: { tag: string; text: string }[]
  /** It has a track, of which the points were given already. */
  tracked: boolean
}

/** How the rows of a part are numbered, and where they stand. */
export interface Rows {
  placemark: DocumentPlace
  next(part: string, raw: string): DocumentPlace
}

/** KML: longitude, latitude and perhaps height, joined by commas. */
export function fromTuple(text: string): Position | null {
  const [lon, lat] = text.trim().split(/\s*,\s*/)
  return degrees(lat, lon)
}

/** Coordinates of a line, parted by blanks; a blank beside a comma parts nothing. */
function* tuplesOf(text: string): Generator<string> {
  let open = ''
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    if (open !== '' && !open.endsWith(',') && !word.startsWith(',')) {
      yield open
      open = ''
    }
    open += word
  }
  if (open !== '') yield open
}

/** A day at least, so that something can be said to have happened then: `2024` and `2024-05` are kept as a fact of the place. */
const isDay = (time: string | undefined): time is string => time !== undefined && (/^-?\d{4}-\d\d-\d\d/.test(time) || !/^\d{4}(?:-\d\d)?$/.test(time))

/** A point with a time is a stay, all else places: the time of a line is not that of each of its points. */
export function readPlacemark(mark: Placemark, rows: Rows, who: Who, clock: Clock): Found[] {
  const { name, data, folder, number } = mark
  const time = isDay(mark.when) ? mark.when : isDay(mark.begin) ? mark.begin : undefined
  const times = { when: mark.when, begin: mark.begin, end: mark.end }
  const more = { folder, address: mark.address, ...data }
  const accuracy = metres(data['accuracy'] ?? data['horizontal_accuracy'])
  const found: Found[] = mark.points.map((text, index) => {
    const position = fromTuple(text)
    if (!position) return rejected(rows.placemark, 'bad-place')
    if (time !== undefined)
      return stay(rows.placemark, who, {
        time,
        zone: 'UTC',
        seconds: mark.when === undefined ? clock.between(mark.begin, mark.end) : null,
        position,
        name,
        accuracy,
        more,
      })
    const key = `placemark/${number}/${index}`
    return placeStated(rows.placemark, { key, ...(name ? { label: name } : {}), position, facts: { ...times, ...more } })
  })
  for (const [index, { tag, text }] of mark.lines.entries()) {
    let first = true
    for (const tuple of tuplesOf(text)) {
      const place = rows.next(tag, tuple)
      const position = fromTuple(tuple)
      const facts = first ? { ...times, ...more } : {}
      first = false
      found.push(
        position
          ? placeStated(place, { key: `placemark/${number}/${tag}/${index}`, label: name ?? `${tag} ${number}`, position, facts })
          : rejected(place, 'bad-place'),
      )
    }
    if (first) found.push(rejected(rows.placemark, 'bad-place'))
  }
  if (found.length > 0 || mark.tracked) return found
  if (!mark.address) return [rejected(rows.placemark, 'bad-place')]
  return [placeStated(rows.placemark, { key: `placemark/${number}`, label: name ?? mark.address, position: null, facts: { ...times, ...more } })]
}

/** A point of a track (`gx:Track`): coordinates parted by blanks, and the time at the same place of its list. */
export function readTrackPoint(coord: string, when: string | undefined, mark: Placemark, place: DocumentPlace, who: Who): Found {
  const [lon, lat] = coord.trim().split(/\s+/)
  const position = numberOf(lon) === null ? null : degrees(lat, lon)
  if (!position) return rejected(place, 'bad-place')
  if (when !== undefined && when !== '') return stay(place, who, { time: when, zone: 'UTC', position, more: { track: mark.name, folder: mark.folder } })
  return placeStated(place, { key: `placemark/${mark.number}/track`, label: mark.name ?? `Track ${mark.number}`, position })
}
