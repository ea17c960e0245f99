import type { ChainTime } from '../../../../shared/api/ways.ts'

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1_440, 2_880, 10_080]
const TICKS = 6

/** A call as the diagram draws it: minutes since the chain began, and how long. */
export interface Bar {
  from: number
  length: number
}

/** The calls of one time, in minutes since the first began. */
export function barsOf({ calls }: ChainTime): Bar[] {
  const began = Date.parse(calls[0]?.start ?? '')
  return calls.map(({ start, seconds }) => ({ from: (Date.parse(start) - began) / 60_000, length: (seconds ?? 0) / 60 }))
}

/** The axis for these times: its end and its round marks, in minutes. */
export function axisOf(times: readonly ChainTime[]): { until: number; ticks: number[] } {
  const last = Math.max(1, ...times.flatMap((time) => barsOf(time).map(({ from, length }) => from + length)))
  const step = STEPS.find((one) => last / one <= TICKS) ?? STEPS.at(-1)!
  const until = Math.ceil(last / step) * step
  return { until, ticks: Array.from({ length: Math.floor(until / step) + 1 }, (_, i) => i * step) }
}
