import type { Turns } from './turns.ts'

/** Rows of a chunk in some order; null: in the order in which they stand. */
export type Order = Uint32Array | null

const DIGITS = 65_536
/** Rows between two looks at the clock. */
const STRIDE = 131_072

/**
 * Sorts rows by whole numbers from 0 to 2^48, keeping equal ones in the order they had: by their digits of sixteen bits, the lowest first. In short turns.
 */
export async function sortedBy(order: Order, rows: number, keyOf: (row: number) => number, turns: Turns): Promise<Order> {
  let sorted = order
  const largest = await largestOf(rows, keyOf, turns)
  for (let unit = 1; unit <= largest; unit *= DIGITS) {
    const places = new Uint32Array(DIGITS + 1)
    const digitOf = (row: number): number => Math.floor(keyOf(row) / unit) % DIGITS
    await inStrides(rows, turns, (row) => {
      const next = digitOf(row) + 1
      places[next] = (places[next] ?? 0) + 1
    })
    for (let digit = 0; digit < DIGITS; digit++) places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0)
    const from = sorted
    const to = new Uint32Array(rows)
    await inStrides(rows, turns, (at) => {
      const row = from === null ? at : (from[at] ?? 0)
      const digit = digitOf(row)
      const place = places[digit] ?? 0
      to[place] = row
      places[digit] = place + 1
    })
    sorted = to
  }
  return sorted
}

async function largestOf(rows: number, keyOf: (row: number) => number, turns: Turns): Promise<number> {
  let largest = 0
  await inStrides(rows, turns, (row) => {
    const key = keyOf(row)
    if (key > largest) largest = key
  })
  return largest
}

async function inStrides(rows: number, turns: Turns, each: (at: number) => void): Promise<void> {
  for (let from = 0; from < rows; from += STRIDE) {
    const until = Math.min(from + STRIDE, rows)
    for (let at = from; at < until; at++) each(at)
    await turns.take()
  }
}
