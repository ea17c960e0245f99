import { createZone } from '../../../shared/time/zone.ts'
import type { Zone } from '../../../shared/time/zone.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
export type TickLook = 'hour' | 'day' | 'month' | 'year'
export interface Tick {
  at: number
  look: TickLook
}

interface Step {
  look: TickLook
  /** Milliseconds, roughly. */
  length: number
  n: number
}

const STEPS: Step[] = [
  ...[1, 3, 6, 12].map((n) => ({ look: 'hour' as const, length: n * HOUR, n })),
  ...[1, 2, 7, 14].map((n) => ({ look: 'day' as const, length: n * DAY, n })),
  ...[1, 2, 3, 6].map((n) => ({ look: 'month' as const, length: n * 30.44 * DAY, n })),
  ...[1, 2, 5, 10, 20, 50].map((n) => ({ look: 'year' as const, length: n * 365.25 * DAY, n })),
]

const zones = new Map<string, Zone>()
export function zoneOf(name: string): Zone {
  const zone = zones.get(name) ?? createZone(name)
  zones.set(name, zone)
  return zone
}

/** Local calendar fields of an instant, as a UTC date. */
const local = (at: number, zone: Zone): Date => new Date(at + zone.offsetAt(at) * 1_000)
const instant = (zone: Zone, year: number, month: number, day: number, hour: number): number => {
  const date = new Date(Date.UTC(year, month, day, hour))
  return zone.toInstant(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), 0, 0).ms
}

/** Round instants of the case's clock between two others, at most `most` of them: hours, days, months or years. */
export function ticks(from: number, until: number, most: number, zoneName: string): Tick[] {
  if (!(until > from) || most < 1) return []
  const zone = zoneOf(zoneName)
  const step = STEPS.find(({ length }) => (until - from) / length <= most) ?? STEPS.at(-1)!
  const start = local(from, zone)
  const [y, m, d, h] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate(), start.getUTCHours()]
  const at = (i: number): number => {
    if (step.look === 'hour') return instant(zone, y, m, d, h - (h % step.n) + i * step.n)
    if (step.look === 'day') return instant(zone, y, m, step.n >= 7 ? d - ((start.getUTCDay() + 6) % 7) + i * step.n : d + i * step.n, 0)
    if (step.look === 'month') return instant(zone, y, m - (m % step.n) + i * step.n, 1, 0)
    return instant(zone, y - (y % step.n) + i * step.n, 0, 1, 0)
  }
  const found: Tick[] = []
  for (let i = 0; i <= most + 3; i++) {
    const tick = at(i)
    if (tick > until) break
    if (tick >= from) found.push({ at: tick, look: step.look })
  }
  return found
}

/** Where an instant lies between two others, 0 to 1 along the reading direction, and back. */
export const shareOf = (at: number, from: number, until: number): number => (at - from) / (until - from)
export const instantAt = (share: number, from: number, until: number): number => from + Math.min(1, Math.max(0, share)) * (until - from)

/** The day of the case's clock that an instant falls on, as `2031-05-12`. */
export const dayOf = (at: number, zoneName: string): string => local(at, zoneOf(zoneName)).toISOString().slice(0, 10)

/** The first instant of a day of the case's clock, or of the day `later` days on; null where the text is no date. */
export function startOfDay(day: string, zoneName: string, later = 0): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day.trim())
  if (!match) return null
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(y, m - 1, d))
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return instant(zoneOf(zoneName), y, m - 1, d + later, 0)
}
