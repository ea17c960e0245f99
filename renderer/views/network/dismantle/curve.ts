import type { Answer } from './settings.ts'

/** What is left after each removal, from none on. */
export interface Course {
  ours: number[]
  busiest: number[]
  /** The best set together. */
  together: { count: number; value: number }
  most: number
}

export function courseOf({ before, order, busiest, rows, value }: Pick<Answer, 'before' | 'order' | 'busiest' | 'rows' | 'value'>): Course {
  const ours = [before, ...order.map((one) => one.value)]
  const busy = [before, ...busiest.map((one) => one.value)]
  return { ours, busiest: busy, together: { count: rows.length, value }, most: Math.max(1, ...ours, ...busy, value) }
}

/** Round steps of an axis from 0 to at least `most`, four or so of them. */
export function ticksOf(most: number): number[] {
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? 10 * power)
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step)
}
