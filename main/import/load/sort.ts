import type { Turns } from './turns.ts'

/** Rows of a portion in some order; null: in the order in which they stand. */
export type Order = Uint32Array | null

export interface Sorter {
  /** Sorts by whole numbers from 0 to 2^48, equal ones in the order they had. What it answers holds until it is called again. */
  by(keyOf: (row: number) => number): Promise<Order>
}

const DIGITS = 65_536
/** Rows between two looks at the clock. */
const STRIDE = 131_072

/** Sorts rows in short turns: by digits of sixteen bits, the lowest first. */
export function createSorter(rows: number, turns: Turns): Sorter {
  let order: Order = null
  let spare: Order = null

  const inStrides = async (each: (at: number) => void): Promise<void> => {
    for (let from = 0; from < rows; from += STRIDE) {
      const until = Math.min(from + STRIDE, rows)
      for (let at = from; at < until; at++) each(at)
      await turns.take()
    }
  }
  const largestOf = async (keyOf: (row: number) => number): Promise<number> => {
    let largest = 0
    await inStrides((row) => {
      const key = keyOf(row)
      if (key > largest) largest = key
    })
    return largest
  }

  return {
    async by(keyOf) {
      const largest = await largestOf(keyOf)
      for (let unit = 1; unit <= largest; unit *= DIGITS) {
        const places = new Uint32Array(DIGITS + 1)
        const digitOf = (row: number): number => Math.floor(keyOf(row) / unit) % DIGITS
        await inStrides((row) => {
          const next = digitOf(row) + 1
          places[next] = (places[next] ?? 0) + 1
        })
        for (let digit = 0; digit < DIGITS; digit++) places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0)
        const from = order
        const to = spare ?? new Uint32Array(rows)
        await inStrides((at) => {
          const row = from === null ? at : (from[at] ?? 0)
          const digit = digitOf(row)
          const place = places[digit] ?? 0
          to[place] = row
          places[digit] = place + 1
        })
        order = to
        spare = from
      }
      return order
    },
  }
}
