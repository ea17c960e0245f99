import { LIMITS } from '../../limits.ts'
import type { DocumentInput, DocumentPlace, DocumentReader, Found } from '../types.ts'
import { placeStated, rejected, stay } from './found.ts'
import { degrees, metres } from './position.ts'
import { createWho } from './who.ts'
import type { Who } from './who.ts'
import { rootName, streamPlacedXml, xmlEncoding } from './xml.ts'
import type { Attributes, Mark } from './xml.ts'

/** GPX 1.0 and 1.1: tracks, routes and way points, with the extensions of loggers. */
export const gpx: DocumentReader = {
  id: 'gpx',
  sniff: ({ text }) => (rootName(text) === 'gpx' ? 0.98 : 0),
  async *read(input: DocumentInput): AsyncGenerator<Found[]> {
    const who = createWho(input, 'gpx')
    const encoding = xmlEncoding(input.head.bytes)
    input.encoding(encoding.name)
    let batch: Found[] = []
    const read = createGpx(who, (found) => batch.push(found))
    for await (const _ of streamPlacedXml(input.pieces(), encoding, () => read, input.file)) {
      input.alive()
      for (let at = 0; at < batch.length; at += LIMITS.batch) yield batch.slice(at, at + LIMITS.batch)
      batch = []
    }
  },
}

/** A track or route: what its points share. */
interface Way {
  tag: string
  number: number
  name?: string
  type?: string
}
interface Point {
  tag: string
  start: Mark
  lat: string | undefined
  lon: string | undefined
  said: Record<string, string>
}

const POINTS = new Set(['wpt', 'trkpt', 'rtept'])
const SAID = new Set(['time', 'name', 'type', 'accuracy', 'cmt', 'desc', 'sym'])
/** Characters of a text within an element that are looked at. */
const LONGEST = 10_000

function createGpx(who: Who, give: (found: Found) => void) {
  const counts = new Map<string, number>()
  const next = (tag: string): number => {
    const number = (counts.get(tag) ?? 0) + 1
    counts.set(tag, number)
    return number
  }
  let way: Way | null = null
  let point: Point | null = null
  let text = ''

  return {
    open(tag: string, attributes: Attributes, start: Mark): void {
      text = ''
      if (POINTS.has(tag) && !point) point = { tag, start, lat: attributes['lat'], lon: attributes['lon'], said: {} }
      else if (tag === 'trk' || tag === 'rte') way = { tag, number: next(tag) }
    },
    text(piece: string): void {
      if (text.length < LONGEST) text += piece
    },
    close(tag: string, end: Mark): void {
      const said = text.trim()
      text = ''
      if (point && tag === point.tag) {
        give(found(point, end, next(tag), tag === 'wpt' ? null : way, who))
        point = null
      } else if (point) {
        if (SAID.has(tag) && said !== '') point.said[tag] ??= said
      } else if (way && tag === way.tag) way = null
      else if (way && (tag === 'name' || tag === 'type') && said !== '') way[tag] ??= said
    },
  }
}

function found({ tag, start, lat, lon, said }: Point, end: Mark, row: number, way: Way | null, who: Who): Found {
  const place: DocumentPlace = { part: tag, row, offset: start.byte, length: end.byte - start.byte, raw: null }
  const position = degrees(lat, lon)
  if (!position) return rejected(place, 'bad-place')
  const { time, name, accuracy, cmt, desc, sym } = said
  const more = { track: way?.name, activityType: said['type'] ?? way?.type, cmt, desc, sym }
  // GPX: times are UTC where they say no zone.
  if (time !== undefined) return stay(place, who, { time, zone: 'UTC', position, name, accuracy: metres(accuracy), more })
  if (name !== undefined || !way) return placeStated(place, { key: `${tag}/${row}`, ...(name ? { label: name } : {}), position, facts: more })
  return placeStated(place, { key: `${way.tag}/${way.number}`, label: way.name ?? `${way.tag} ${way.number}`, position })
}
