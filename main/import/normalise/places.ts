import { parseCell } from '../../../shared/identifiers/cell.ts'
import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import type { Mapping, ParsedCell } from '../types.ts'
import { detached, memo } from './memo.ts'

interface Known {
  cell: ParsedCell
  name: string
  lat: string
  lon: string
}

/**
 * Reads the first and last cell of a row. Name, place and azimuth belong to the first. A file that gives a place without
 * a cell identity gets a cell named by its coordinates, so that the place is not lost.
 */
export function createPlaces(mapping: Mapping): { first(cells: readonly string[]): ParsedCell | null; last(cells: readonly string[]): ParsedCell | null } {
  const { cellFirst, cellLast, lac, cellName, lat, lon, azimuth } = mapping.columns
  const plain = memo(parseCell)
  const known = new Map<string, Known>()
  const at = (cells: readonly string[], column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''))
  const placed = cellName !== undefined || lat !== undefined || azimuth !== undefined || lac !== undefined

  function bare(text: string): ParsedCell | null {
    const identity = text === '' ? null : plain(text)
    return identity && { value: identity.value, raw: identity.raw, name: null, lat: null, lon: null, azimuth: null }
  }
  const bareOf = memo(bare)

  function make(cells: readonly string[], text: string, name: string, latText: string, lonText: string): ParsedCell | null {
    const area = at(cells, lac)
    const north = coordinate(latText, 90)
    const east = coordinate(lonText, 180)
    const identity =
      (text !== '' && plain(joinArea(area, text))) || (north !== null && east !== null ? { value: `${north},${east}`, raw: `${latText},${lonText}` } : null)
    if (!identity) return null
    return {
      value: identity.value,
      raw: text === '' ? identity.raw : text.trim(),
      name: saysNothing(cleanCell(name)) ? null : name.trim(),
      lat: north !== null && east !== null ? north : null,
      lon: north !== null && east !== null ? east : null,
      azimuth: coordinate(at(cells, azimuth), 360),
    }
  }

  return {
    first(cells) {
      const text = at(cells, cellFirst)
      if (!placed) return text === '' ? null : bareOf(text)
      const name = at(cells, cellName)
      const latText = at(cells, lat)
      const lonText = at(cells, lon)
      const key = lac === undefined ? text : `${at(cells, lac)} ${text}`
      const hit = known.get(key)
      if (hit && hit.name === name && hit.lat === latText && hit.lon === lonText) return hit.cell
      const own = { name: detached(name), lat: detached(latText), lon: detached(lonText) }
      const cell = make(cells, detached(text), own.name, own.lat, own.lon)
      if (cell && key.length + name.length < 500) {
        if (known.size > 50_000) known.clear()
        known.set(detached(key), { cell, ...own })
      }
      return cell
    },
    last(cells) {
      const text = at(cells, cellLast)
      return text === '' ? null : bareOf(text)
    },
  }
}

/** Area and cell in columns of their own, both plain numbers, name a cell of its network only together. */
const joinArea = (area: string, cell: string): string =>
  /^\s*\d{1,5}\s*$/.test(area) && /^\s*\d{1,9}\s*$/.test(cell) ? `${Number(area)}-${Number(cell)}` : cell

/** Degrees with point or comma, or null where it is none (projected metres, nothing, 0,0 excepted by the caller). */
function coordinate(text: string, most: number): number | null {
  if (text === '') return null
  const clean = cleanCell(text).replace(',', '.')
  if (!/^-?\d{1,3}(?:\.\d+)?$/.test(clean)) return null
  const value = Number(clean)
  return Math.abs(value) <= most ? value : null
}
