import { cleanCell } from '../identifiers/text.ts'

const NUMBER = String.raw`\d{1,3}(?:[.,]\d+)?`
const DECIMAL = new RegExp(String.raw`^([+-]?)(${NUMBER})\s*(?:°|deg(?:rees)?)?$`, 'i')
const PARTS = new RegExp(
  String.raw`^([+-]?)(\d{1,3})(?:\s*(?:°|º|˚|d(?:eg)?\.?|:)\s*|\s+)(\d{1,2}(?:[.,]\d+)?)(?:\s*(?:'|′|’|ʹ|´|\u0060|m(?:in)?\.?|:)\s*|\s+|$)(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:''|"|″|”|ʺ|´´|′′|’’|s(?:ec)?\.?)?)?$`,
  'i',
)
const NMEA = /^(\d{2,3})(\d{2}[.,]\d{3,})$/
const HALVES: Record<string, { axis: 'lat' | 'lon'; sign: 1 | -1 }> = {
  n: { axis: 'lat', sign: 1 },
  north: { axis: 'lat', sign: 1 },
  nord: { axis: 'lat', sign: 1 },
  norte: { axis: 'lat', sign: 1 },
  شمالا: { axis: 'lat', sign: 1 },
  شمال: { axis: 'lat', sign: 1 },
  ش: { axis: 'lat', sign: 1 },
  s: { axis: 'lat', sign: -1 },
  south: { axis: 'lat', sign: -1 },
  sud: { axis: 'lat', sign: -1 },
  sur: { axis: 'lat', sign: -1 },
  جنوبا: { axis: 'lat', sign: -1 },
  جنوب: { axis: 'lat', sign: -1 },
  ج: { axis: 'lat', sign: -1 },
  e: { axis: 'lon', sign: 1 },
  east: { axis: 'lon', sign: 1 },
  est: { axis: 'lon', sign: 1 },
  este: { axis: 'lon', sign: 1 },
  شرقا: { axis: 'lon', sign: 1 },
  شرق: { axis: 'lon', sign: 1 },
  w: { axis: 'lon', sign: -1 },
  west: { axis: 'lon', sign: -1 },
  o: { axis: 'lon', sign: -1 },
  ouest: { axis: 'lon', sign: -1 },
  oeste: { axis: 'lon', sign: -1 },
  غربا: { axis: 'lon', sign: -1 },
  غرب: { axis: 'lon', sign: -1 },
  غ: { axis: 'lon', sign: -1 },
}
const BEFORE = /^(\p{L}+)\.?\s*(?=[\d+-])/u
const AFTER = /(?<=[\d°º˚'′’"″”.\s])(\p{L}+)\.?$/u

/**
 * A latitude or longitude as a cell writes it, in degrees (WGS 84), or null where it is none: degrees with point or
 * comma, with a sign or a half of the world before or behind (`N`, `W`, French and Spanish `O` for west, words of four
 * languages), degrees and minutes, degrees, minutes and seconds in signs, letters, colons or blanks. A half of the world
 * that is the other axis's, minutes or seconds from 60 on, and what lies beyond 90 or 180 degrees are none.
 */
export function parseDegrees(raw: string, axis: 'lat' | 'lon'): number | null {
  if (raw.length > 60) return null
  const most = axis === 'lat' ? 90 : 180
  const plain = DECIMAL.exec(raw)
  if (plain) return within(signed(plain[1]) * decimal(plain[2]), most)
  const found = takeHalf(cleanCell(raw).replaceAll('٫', '.'))
  if (!found || (found.half && found.half.axis !== axis)) return null
  const size = sizeOf(found.rest, axis)
  if (size === null) return null
  // A sign beside a half of the world would say it twice, or contradict it.
  if (found.half && Object.is(Math.sign(size), -1)) return null
  return within(found.half ? size * found.half.sign : size, most)
}

function takeHalf(text: string): { half: { axis: 'lat' | 'lon'; sign: 1 | -1 } | null; rest: string } | null {
  const before = BEFORE.exec(text)
  if (before) {
    const half = HALVES[(before[1] ?? '').toLowerCase()]
    return half ? { half, rest: text.slice(before[0].length) } : null
  }
  const after = AFTER.exec(text)
  if (!after) return { half: null, rest: text }
  const word = (after[1] ?? '').toLowerCase()
  const rest = text.slice(0, after.index).trim()
  // `34m12sN`: seconds and half of the world written as one word.
  if (/^s[nsewo]$/.test(word) && /\d$/.test(rest)) return { half: HALVES[word.slice(1)] ?? null, rest: `${rest}s` }
  const half = HALVES[word]
  // `12s` at the end of degrees, minutes and seconds in letters is seconds, not south.
  if (word === 's' && /m(?:in)?\.?\s*\d{1,2}(?:[.,]\d+)?$/i.test(rest)) return { half: null, rest: text }
  return half ? { half, rest } : { half: null, rest: text }
}

function sizeOf(text: string, axis: 'lat' | 'lon'): number | null {
  const plain = DECIMAL.exec(text)
  if (plain) return signed(plain[1]) * decimal(plain[2])
  const parts = PARTS.exec(text)
  if (parts) {
    const minutes = decimal(parts[3])
    const seconds = parts[4] === undefined ? 0 : decimal(parts[4])
    if (minutes >= 60 || seconds >= 60 || (parts[4] !== undefined && !Number.isInteger(minutes))) return null
    return signed(parts[1]) * round(Number(parts[2]) + minutes / 60 + seconds / 3600)
  }
  const nmea = NMEA.exec(text)
  if (!nmea || (nmea[1] ?? '').length !== (axis === 'lat' ? 2 : 3)) return null
  const minutes = decimal(nmea[2])
  return minutes >= 60 ? null : round(Number(nmea[1]) + minutes / 60)
}

const decimal = (text: string | undefined): number => Number((text ?? '').replace(',', '.'))
const signed = (sign: string | undefined): 1 | -1 => (sign === '-' ? -1 : 1)
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
const within = (value: number, most: number): number | null => (Math.abs(value) <= most ? value + 0 : null)

/** Metres of a projection as a cell writes them: `652 381,5`, `6862305.26`, `1,029,705.08`. Null where it is no such number. */
export function parseMetres(raw: string): number | null {
  if (raw.length > 40) return null
  let text = cleanCell(raw)
    .replace(/[\s'’]/g, '')
    .replace(/m$/i, '')
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) && (text.match(/,/g)?.length ?? 0) + (text.includes('.') ? 1 : 0) > 1) text = text.replaceAll(',', '')
  text = text.replace(',', '.')
  return /^-?\d{4,8}(?:\.\d+)?$/.test(text) ? Number(text) : null
}

/** Latitude and longitude in one cell: `33.5731, -7.5898`, `33°34′12″N 7°35′24″W`, `geo:33.57,-7.58`, `POINT(-7.58 33.57)`. Null where it is no such pair. */
export function parsePosition(raw: string): { lat: number; lon: number } | null {
  if (raw.length > 120) return null
  const text = cleanCell(raw)
    .replaceAll('٫', '.')
    .replace(/^geo:/i, '')
    .replace(/^[([]|[)\]]$/g, '')
    .trim()
  const point = /^point\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)?$/i.exec(text)
  if (point) return pairOf(point[2] ?? '', point[1] ?? '')
  for (const between of [/\s*[;|/]\s*/, /\s*,\s+|\s+,/, /,/, /(?<=[nsewo])\s+(?=[\d+-])/i, /\s+/]) {
    const parts = text.split(between)
    if (parts.length === 2) return pairOf(parts[0] ?? '', parts[1] ?? '')
  }
  return null
}

function pairOf(first: string, second: string): { lat: number; lon: number } | null {
  const lat = parseDegrees(first, 'lat')
  const lon = parseDegrees(second, 'lon')
  if (lat !== null && lon !== null) return { lat, lon }
  // Halves of the world may say that longitude stands first.
  const [turnedLat, turnedLon] = [parseDegrees(second, 'lat'), parseDegrees(first, 'lon')]
  return turnedLat !== null && turnedLon !== null && /[\p{L}]/u.test(first) ? { lat: turnedLat, lon: turnedLon } : null
}
