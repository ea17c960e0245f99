import type { Horizon, ReadableDB } from '../../case/types.ts'
import { partiesOf } from '../parties.ts'
import type { Traces } from './traces.ts'

/** A stretch without an event, UTC ms. */
export interface Silence {
  from: number
  until: number
  /** True where a file of this very number tells of events before and after, for each number that took part: then files cover the silence. */
  covered: boolean
}

export const SILENCE_HOURS = 72

/** Stretches of `SILENCE_HOURS` and more between two events, in order of time. */
export function silencesIn({ time, spans }: Traces, own: readonly ReadonlySet<number>[]): Silence[] {
  const covering = own.map((files) => [...spans].flatMap(([source, span]) => (files.has(source) ? [span] : [])))
  const found: Silence[] = []
  for (let i = 1; i < time.length; i += 1) {
    const [from, until] = [time[i - 1] ?? 0, time[i] ?? 0]
    if (until - from < SILENCE_HOURS * 3_600_000) continue
    found.push({ from, until, covered: covering.length > 0 && covering.every((spanned) => spanned.some(([first, last]) => first <= from && last >= until)) })
  }
  return found
}

/**
 * Of each number, handset and SIM of somebody that took part (`selves`), the rows of the sources that are its own records. Whoever has two telephones is
 * silent only where both are.
 */
export function ownSources(read: ReadableDB, horizon: Horizon, of: string, selves: ReadonlySet<number>): Set<number>[] {
  const { selectors, handsets, sims } = partiesOf(read, horizon, [of])
  const devices = new Set([...handsets, ...sims])
  const rows = read.prepare('SELECT source FROM subject WHERE selector = ? AND source <= ?').pluck()
  return selectors.filter((row) => devices.has(row) || selves.has(row)).map((row) => new Set(rows.all(row, horizon.source) as number[]))
}
