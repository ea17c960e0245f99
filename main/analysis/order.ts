import type { Turns } from './turns.ts'

/**
 * Positions of `times` (UTC ms, or any finite values that do not crowd) in their order; equal ones by `tie`, then in the order given. Sorted slot by slot,
 * so that it can pause in between.
 */
export async function orderByTime(times: Float64Array, pace: Turns, tie: (a: number, b: number) => number = () => 0): Promise<Uint32Array> {
  const n = times.length
  const order = new Uint32Array(n)
  if (n === 0) return order
  let [first, last] = [Infinity, -Infinity]
  for (let i = 0; i < n; i += 1) {
    if (times[i]! < first) first = times[i]!
    if (times[i]! > last) last = times[i]!
  }
  const slots = Math.max(1, Math.min(1 << 20, n))
  const width = (last - first) / slots || 1
  const slotOf = (time: number): number => Math.min(slots - 1, Math.floor((time - first) / width))
  const begins = new Uint32Array(slots + 1)
  for (let i = 0; i < n; i += 1) {
    begins[slotOf(times[i]!) + 1]! += 1
    if (i % 65_536 === 0 && pace.due()) await pace.pause()
  }
  for (let slot = 0; slot < slots; slot += 1) begins[slot + 1]! += begins[slot]!
  const next = begins.slice()
  for (let i = 0; i < n; i += 1) {
    order[next[slotOf(times[i]!)]!++] = i
    if (i % 65_536 === 0 && pace.due()) await pace.pause()
  }
  for (let slot = 0; slot < slots; slot += 1) {
    if (begins[slot + 1]! - begins[slot]! > 1) order.subarray(begins[slot], begins[slot + 1]).sort((a, b) => times[a]! - times[b]! || tie(a, b) || a - b)
    if (slot % 256 === 0 && pace.due()) await pace.pause()
  }
  return order
}

/** The values at these positions, in that order. */
export async function inOrder(values: Float64Array, order: Uint32Array, pace: Turns): Promise<Float64Array> {
  const sorted = new Float64Array(order.length)
  for (let i = 0; i < order.length; i += 1) {
    sorted[i] = values[order[i]!]!
    if (i % 16_384 === 0 && pace.due()) await pace.pause()
  }
  return sorted
}

/** A list of numbers that grows: eight bytes each, however many. */
export function growing(): { push: (value: number) => void; taken: () => Float64Array } {
  let held = new Float64Array(1 << 12)
  let n = 0
  return {
    push: (value) => {
      if (n === held.length) {
        const wider = new Float64Array(n * 2)
        wider.set(held)
        held = wider
      }
      held[n++] = value
    },
    taken: () => held.subarray(0, n),
  }
}
