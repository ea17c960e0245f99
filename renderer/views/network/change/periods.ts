import { startOfDay, dayOf } from '../../chart/histogram.ts'

/** What is compared: the whole of it, and the border, UTC ms; what is left open is the case's, and its middle. */
export interface ChangeSettings {
  from?: number | undefined
  until?: number | undefined
  border?: number | undefined
  weighted: boolean
}

export interface Compared {
  before: { from: number; until: number }
  after: { from: number; until: number }
}

/** The two periods asked about; null where the case has no events, or the border lies outside them. */
export function comparedIn({ from, until, border }: ChangeSettings, first: number | null, last: number | null, zone: string): Compared | null {
  if (first === null || last === null) return null
  const [begin, end] = [from ?? first, until ?? last + 1]
  const middle = border ?? middleOf(begin, end, zone)
  return begin < middle && middle < end ? { before: { from: begin, until: middle }, after: { from: middle, until: end } } : null
}

/** The beginning of the day in the middle, where that leaves something on either side. */
export function middleOf(begin: number, end: number, zone: string): number {
  const middle = Math.floor((begin + end) / 2)
  const day = startOfDay(dayOf(middle, zone), zone)
  return day !== null && day > begin && day < end ? day : middle
}
