import type { DocumentPosition } from '../../types.ts'
import { one, parts, type Model } from '../model.ts'

/** Degrees or metres as the report writes them, decimal comma allowed; null for what is no number or out of bounds. */
export function numberOf(text: string, most: number): number | null {
  if (!/^[+-]?\d{1,9}(?:[.,]\d+)?(?:E[+-]?\d{1,2})?$/i.test(text)) return null
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null
}

/** The position of a record: its `Position` with latitude and longitude. Null Island, which programs write for "none", is no position. */
export function positionOf(model: Model): DocumentPosition | null {
  const coordinate = parts(model, 'position', 'coordinate', 'location')[0]
  if (!coordinate) return null
  const inner = parts(coordinate, 'position')[0] ?? coordinate
  const lat = numberOf(one(inner, 'latitude'), 90)
  const lon = numberOf(one(inner, 'longitude'), 180)
  if (lat === null || lon === null || (lat === 0 && lon === 0)) return null
  const range = numberOf(one(model, 'precision', 'gpshorizontalaccuracy'), 1e7) ?? numberOf(one(coordinate, 'precision', 'gpshorizontalaccuracy'), 1e7)
  const name = one(model, 'positionaddress') || one(inner, 'positionaddress', 'comment') || one(coordinate, 'name')
  return { lat, lon, ...(range !== null && range >= 0 ? { range } : {}), ...(name === '' ? {} : { name }) }
}
