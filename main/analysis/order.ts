import type { Turns } from './turns.ts'

/** Positions of `times` (UTC ms) in their order; equal times stay in the order given. Sorted slot by slot, so that it can pause in between. */
export async function orderByTime(times: Float64Array, pace: Turns): Promise<Uint32Array> {
  const n = times.length
  const order = new Uint32Array(n)
  if (n === 0) return order
  let [first, last] = [Infinity, -Infinity]
  for (const time of times) {
    if (time < first) first = time
    if (time > last) last = time
  }
  const slots = Math.max(1, Math.min(1 << 20, n))
  const width = (last - first) / slots || 1
  const slotOf = (time: number): number => Math.min(slots - 1, Math.floor((time - first) / width))
  const begins = new Uint32Array(slots + 1)
  for (const time of times) begins[slotOf(time) + 1]! += 1
  for (let slot = 0; slot < slots; slot += 1) begins[slot + 1]! += begins[slot]!
  await pace.pause()
  const next = begins.slice()
  for (let i = 0; i < n; i += 1) order[next[slotOf(times[i]!)]!++] = i
  for (let slot = 0; slot < slots; slot += 1) {
    if (begins[slot + 1]! - begins[slot]! > 1) order.subarray(begins[slot], begins[slot + 1]).sort((a, b) => times[a]! - times[b]! || a - b)
    if (slot % 256 === 0 && pace.due()) await pace.pause()
  }
  return order
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
