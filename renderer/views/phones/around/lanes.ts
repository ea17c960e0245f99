import type { Result } from '../../../../shared/api/contract.ts'

type Around = Result<'telephony.around'>
export type AroundRow = Around['rows'][number]

/** An event as the diagram draws it: `from` and `until` as shares of the stretch of time, 0 to 1, between two lanes or on one. */
export interface Mark {
  row: AroundRow
  from: number
  until: number
  /** Lane of the caller and of the callee; null for whom it names none. */
  caller: number | null
  callee: number | null
  itself: boolean
}

/** Lanes of numbers of their own; all others share the last. */
const LANES = 14

export interface Lanes {
  parties: Around['parties']
  /** How many share the last lane; 0 where each has its own. */
  rest: number
  marks: Mark[]
  /** The event itself, or the moment, as shares. */
  band: [from: number, until: number]
}

/** Events on lanes, one a number, those of the event itself first. */
export function lanesOf({ from, until, at, end, parties, rows, event }: Around): Lanes {
  const own = parties.length > LANES ? parties.slice(0, LANES - 1) : parties
  const lane = new Map(own.map(({ id }, i) => [id, i]))
  const length = Math.max(1, until - 1 - from)
  const share = (time: number): number => Math.min(1, Math.max(0, (time - from) / length))
  const laneOf = (id: string | null): number | null => (id === null ? null : (lane.get(id) ?? own.length))
  return {
    parties: own,
    rest: parties.length - own.length,
    marks: rows.map((row) => {
      const start = Date.parse(row.start)
      return {
        row,
        from: share(start),
        until: share(start + (row.seconds ?? 0) * 1_000),
        caller: laneOf(row.fromId),
        callee: laneOf(row.toId),
        itself: row.id === event?.id,
      }
    }),
    band: [share(at), share(end)],
  }
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880]

/** Round minutes before and after the moment, at most `most` of them on the stretch. Minutes from `at`; shares of the stretch. */
export function marksOfTime({ from, until, at }: Pick<Around, 'from' | 'until' | 'at'>, most = 9): { minutes: number; share: number }[] {
  const length = Math.max(1, until - 1 - from)
  const step = (STEPS.find((one) => length / (one * 60_000) <= most) ?? STEPS.at(-1)!) * 60_000
  const found: { minutes: number; share: number }[] = []
  for (let offset = -Math.floor((at - from) / step) * step; at + offset <= until; offset += step)
    found.push({ minutes: Math.round(offset / 60_000), share: (at + offset - from) / length })
  return found
}
