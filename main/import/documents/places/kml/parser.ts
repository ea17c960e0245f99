import { MasarError } from '../../../../../shared/api/errors.ts'
import { LIMITS } from '../../../limits.ts'
import type { DocumentPlace, Found } from '../../types.ts'
import type { Clock } from '../when.ts'
import type { Who } from '../who.ts'
import type { Attributes, Mark, PlacedXml } from '../xml.ts'
import type { Marks } from '../xml-marks.ts'
import { rejected } from '../found.ts'
import { readPlacemark, readTrackPoint } from './placemark.ts'
import type { Placemark } from './placemark.ts'
import { createQueue } from './queue.ts'

export interface KmlOptions {
  file: string
  /** Name of the member within a zip; null for a file that lies in clear. */
  member: string | null
  /** Before the names of parts, where a zip holds several files. */
  prefix: string
  who: Who
  clock: Clock
  give(found: Found): void
}

/** Characters of the coordinates of one line. */
const LONGEST = 16 * 1024 ** 2
const GEOMETRIES = new Set(['Point', 'LineString', 'LinearRing'])

/** Gathers placemarks and points of tracks as the file streams by. */
export function createKml({ file, member, prefix, who, clock, give }: KmlOptions): (marks: Marks) => PlacedXml {
  return (marks) => {
    const path: string[] = []
    const folders: string[] = []
    const counts = new Map<string, number>()
    let mark: (Placemark & { start: Mark }) | null = null
    let geometry = ''
    let dataName = ''
    let text = ''
    /** Times and coordinates of the open track that have no partner yet. */
    const whens = createQueue<string>()
    const coords = createQueue<{ text: string; place: DocumentPlace }>()
    let coordAt: Mark = { char: 0, byte: 0 }

    const next = (part: string): number => {
      const number = (counts.get(part) ?? 0) + 1
      counts.set(part, number)
      return number
    }
    const placed = (part: string, row: number, from: Mark, to: Mark): DocumentPlace =>
      member === null
        ? { part: prefix + part, row, offset: from.byte, length: to.byte - from.byte, raw: null }
        : { part: prefix + part, row, offset: null, length: null, raw: cut(marks.text(from, to)) }
    const hold = (from: Mark): void => {
      if (member !== null) marks.hold(from)
    }

    /** Gives the points whose time is known; at the end of the track also those that have none. */
    function pair(last: boolean): void {
      if (!mark) return
      for (let left = last ? coords.size : Math.min(coords.size, whens.size); left > 0; left--) {
        const coord = coords.take()
        if (coord) give(readTrackPoint(coord.text, whens.take(), mark, coord.place, who))
      }
      for (let left = last ? whens.size : 0; left > 0; left--)
        give(rejected({ part: `${prefix}when`, row: next('when'), offset: null, length: null, raw: whens.take() ?? '' }, 'bad-place'))
    }

    function closeData(tag: string, said: string, parent: string | undefined): void {
      if (!mark) return
      // A view (`LookAt`, `Camera`) has times too: of the camera, not of the place.
      const own = path.at(-2) === 'Placemark'
      if (tag === 'when' && parent === 'TimeStamp' && own) mark.when ??= said
      else if ((tag === 'begin' || tag === 'end') && parent === 'TimeSpan' && own) mark[tag] ??= said
      else if ((tag === 'name' || tag === 'address') && parent === 'Placemark') mark[tag] ??= said
      else if ((tag === 'value' && parent === 'Data') || tag === 'SimpleData') {
        if (Object.keys(mark.data).length < 64) mark.data[dataName || tag] ??= said
      }
    }

    function closeCoordinates(raw: string): void {
      if (!mark) return
      if (raw.length > LONGEST) throw new MasarError('file-limit', { file, what: 'size' })
      if (geometry === 'Point') mark.points.push(raw)
      else mark.lines.push({ tag: geometry || 'coordinates', text: raw })
    }

    return {
      open(tag: string, attributes: Attributes, start: Mark): void {
        path.push(tag)
        text = ''
        if (tag === 'Placemark' && !mark) {
          hold(start)
          mark = {
            start,
            number: next('Placemark'),
            folder: folders.filter(Boolean).join(' / '),
            data: Object.create(null) as Record<string, string>,
            points: [],
            lines: [],
            tracked: false,
          }
        } else if (tag === 'Folder' || tag === 'Document') folders.push('')
        else if (GEOMETRIES.has(tag)) geometry = tag
        else if (tag === 'Data' || tag === 'SimpleData') dataName = attributes['name'] ?? ''
        else if (tag === 'Track' && mark) {
          // A track may be long: its points are given one by one, so the placemark's text is not held.
          mark.tracked = true
          marks.release()
        } else if (tag === 'coord') {
          coordAt = start
          hold(start)
        }
      },
      text(piece: string): void {
        if (text.length + piece.length > LIMITS.xml.model) throw new MasarError('file-limit', { file, what: 'size' })
        text += piece
      },
      close(tag: string, end: Mark): void {
        path.pop()
        const parent = path.at(-1)
        const raw = text
        text = ''
        if (tag === 'coordinates') closeCoordinates(raw)
        else if (parent === 'Track' && (tag === 'when' || tag === 'coord')) {
          if (tag === 'when') whens.push(raw.trim())
          else {
            coords.push({ text: raw, place: placed('coord', next('coord'), coordAt, end) })
            marks.release()
          }
          pair(false)
        } else if (tag === 'Track') pair(true)
        else if (tag === 'Folder' || tag === 'Document') folders.pop()
        else if (tag === 'name' && (parent === 'Folder' || parent === 'Document')) folders[folders.length - 1] = raw.trim()
        else if (tag === 'Placemark' && mark && parent !== 'Placemark') {
          const placemark =
            mark.tracked && member !== null
              ? { ...placed('Placemark', mark.number, end, end), raw: mark.name ?? '' }
              : placed('Placemark', mark.number, mark.start, end)
          const rows = {
            placemark,
            next: (part: string, tuple: string): DocumentPlace => ({ part: prefix + part, row: next(part), offset: null, length: null, raw: tuple }),
          }
          for (const found of readPlacemark(mark, rows, who, clock)) give(found)
          mark = null
          marks.release()
        } else if (raw.trim() !== '') closeData(tag, raw.trim(), parent)
      },
    }
  }
}

/** A row's own text is kept up to the length of a row. */
const cut = (text: string): string => (text.length > LIMITS.row ? `${text.slice(0, LIMITS.row)}…` : text)
