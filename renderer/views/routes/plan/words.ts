import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

/** Minutes of arc as degrees and minutes of a half of the world: `35°10′N`. */
export function arcText(minutes: number, axis: 'lat' | 'lon', t: Translate): string {
  const half = minutes === 0 ? '' : t(`places.plan.half.${axis === 'lat' ? (minutes > 0 ? 'north' : 'south') : minutes > 0 ? 'east' : 'west'}`)
  const size = Math.round(Math.abs(minutes))
  const rest = size % 60
  return `${Math.floor(size / 60)}°${rest === 0 ? '' : `${String(rest).padStart(2, '0')}′`}${half}`
}

/** A length over the ground: `350 m`, `12 km`, to two figures below ten kilometres. */
export function metresText(metres: number, lang: Language): string {
  const [value, unit] = metres < 1_000 ? [Math.round(metres), 'meter' as const] : [metres / 1_000, 'kilometer' as const]
  return formatNumber(value, lang, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 && unit === 'kilometer' ? 1 : 0 })
}

export const positionText = ({ lat, lon }: { lat: number; lon: number }): string => `${lat.toFixed(4)}, ${lon.toFixed(4)}`
