import type { Horizon, ReadableDB } from '../../case/types.ts'
import { partiesOf } from '../parties.ts'
import type { Traces } from './traces.ts'

/** A stretch without an event, UTC ms. */
export interface Silence {
  from: number
  until: number
  /** True where a file of this very number tells of events before and after: then the file covers the silence. */
  covered: boolean
}

export const SILENCE_HOURS = 72

/** Stretches of `SILENCE_HOURS` and more between two events, in order of time. */
export function silencesIn({ time, spans }: Traces, own: ReadonlySet<number>): Silence[] {
  const covering = [...spans].filter(([source]) => own.has(source)).map(([, span]) => span)
  const found: Silence[] = []
  for (let i = 1; i < time.length; i += 1) {
    const [from, until] = [time[i - 1] ?? 0, time[i] ?? 0]
    if (until - from < SILENCE_HOURS * 3_600_000) continue
    found.push({ from, until, covered: covering.some(([first, last]) => first <= from && last >= until) })
  }
  return found
}

/** Rows of the sources that are somebody's own records. */
export function ownSources(read: ReadableDB, horizon: Horizon, of: string): Set<number> {
  const { selectors } = partiesOf(read, horizon, [of])
  const rows = read.prepare('SELECT source FROM subject WHERE selector IN (SELECT value FROM json_each(?)) AND source <= ?').pluck()
  return new Set(rows.all(JSON.stringify(selectors), horizon.source) as number[])
}
