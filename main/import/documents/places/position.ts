import { foldDigits } from '../../../../shared/identifiers/text.ts'

/** Where something was: degrees of WGS 84. `unsure`: the source damaged it in a way that can be undone but is not certain. */
export interface Position {
  lat: number
  lon: number
  unsure?: boolean
}

/** A number as JSON and texts write it: a finite number, or decimal digits with point or comma. Null for all else. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.length > 64) return null
  const text = foldDigits(value.trim()).replace(',', '.')
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

/**
 * Latitude and longitude in degrees, each a number or a text; null where one is missing, no number or off the globe, and for 0, 0, which devices write
 * while they do not know where they are.
 */
export function degrees(lat: unknown, lon: unknown): Position | null {
  const [north, east] = [numberOf(lat), numberOf(lon)]
  return north !== null && east !== null && Math.abs(north) <= 90 && Math.abs(east) <= 180 && (north !== 0 || east !== 0) ? { lat: north, lon: east } : null
}

/** Ten-millionths of a degree, as Google writes them. */
export function fromE7(lat: unknown, lon: unknown): Position | null {
  const [north, east] = [numberOf(lat), numberOf(lon)]
  if (north === null || east === null) return null
  const wrapped = north > INT32 || east > INT32
  const position = degrees(unwrapped(north) / 1e7, unwrapped(east) / 1e7)
  return position && wrapped ? { ...position, unsure: true } : position
}

const INT32 = 2 ** 31 - 1
/** Some exports wrote negative numbers of 32 bits as if they had no sign; no place on the globe reaches so far otherwise. */
const unwrapped = (value: number): number => (value > INT32 && value < 2 ** 32 ? value - 2 ** 32 : value)

const GEO = /^\s*(?:geo:)?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*(?:[,;?].*)?$/i

/** `geo:34.02,-6.84` (RFC 5870), `34.02°, -6.84°`, `34.02, -6.84`. */
export function fromText(text: unknown): Position | null {
  const match = typeof text === 'string' && text.length <= 200 ? GEO.exec(foldDigits(text)) : null
  return match ? degrees(match[1], match[2]) : null
}

/** Longitude first, as GeoJSON and KML have it. */
export const fromPair = (pair: unknown): Position | null => (Array.isArray(pair) && pair.length >= 2 ? degrees(pair[1], pair[0]) : null)

/** Metres of uncertainty, or nothing: tools write -1 for what they do not know. */
export function metres(value: unknown): number | undefined {
  const number = numberOf(value)
  return number !== null && number >= 0 ? number : undefined
}
