import { parseCell } from '../../../shared/identifiers/cell.ts'
import type { ParsedCell } from '../types.ts'
import type { DocumentPosition } from './types.ts'

const REMEMBERED = 50_000
const within = (value: number | undefined, least: number, most: number): number | null =>
  value !== undefined && Number.isFinite(value) && value >= least && value <= most ? value : null

/**
 * Reads a position: a cell by its identity, else a place named by its coordinates or, where it has none, by its name. Coordinates beyond the
 * earth, and 0, 0, which devices write while they know none, are not taken: `bad` is called for them. Null where nothing is left.
 */
export function createPlaceReader(): (position: DocumentPosition, bad: () => void) => ParsedCell | null {
  const known = new Map<string, ParsedCell>()
  return (position, bad) => {
    const { cell, name, lat, lon, azimuth, beam, range } = position
    const [north, east] = [within(lat, -90, 90), within(lon, -180, 180)]
    const placed = north !== null && east !== null && !(north === 0 && east === 0)
    if (!placed && (lat !== undefined || lon !== undefined)) bad()
    const label = name?.trim() ?? ''
    const identity =
      (cell === undefined || cell.trim() === '' ? null : parseCell(cell)) ??
      (placed ? { value: `${north},${east}`, raw: `${north},${east}` } : label === '' ? null : { value: label, raw: label })
    if (!identity) return null
    const key = JSON.stringify([identity.value, identity.raw, label, lat, lon, azimuth, beam, range])
    const hit = known.get(key)
    if (hit) return hit
    const made: ParsedCell = {
      value: identity.value,
      raw: identity.raw,
      name: label === '' ? null : label,
      lat: placed ? north : null,
      lon: placed ? east : null,
      azimuth: within(azimuth, -360, 360),
      beam: within(beam, 0, 360),
      range: within(range, 0, 1e7),
    }
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, made)
    return made
  }
}
