import type { Turns } from './turns.ts'

/** Rows of a portion in some order; null: in the order in which they stand. */
export type Order = Uint32Array | null

/** A whole number a row, from `least` on and less than 2^48 above it. */
export type SortKeys = Int32Array | Float64Array

export interface Sorter {
  /** Sorts by `keys`, equal ones in the order they had. What it answers holds until it is called again. */
  by(keys: SortKeys, least?: number): Promise<Order>
}

const DIGITS = 65_536
/** Rows between two looks at the clock. */
const STRIDE = 131_072

/** Sorts rows in short turns: by digits of sixteen bits, the lowest first. */
export function createSorter(rows: number, turns: Turns): Sorter {
  let order: Order = null
  let spare: Order = null
  // A digit a row, for they are looked at in the order of the rows once and in any order once, and small ones lie nearer then.
  const digits = new Uint16Array(rows)

  const inStrides = async (each: (from: number, until: number) => void): Promise<void> => {
    for (let from = 0; from < rows; from += STRIDE) {
      each(from, Math.min(from + STRIDE, rows))
      await turns.take()
    }
  }
  const largestOf = async (keys: SortKeys, least: number): Promise<number> => {
    let largest = 0
    await inStrides((from, until) => {
      for (let row = from; row < until; row++) largest = Math.max(largest, (keys[row] as number) - least)
    })
    return largest
  }
  /** Notes the digit of each row, and gives the place of the first row of each. */
  const placesOf = async (keys: SortKeys, least: number, unit: number): Promise<Uint32Array> => {
    const places = new Uint32Array(DIGITS + 1)
    await inStrides((from, until) => {
      for (let row = from; row < until; row++) {
        const digit = Math.floor(((keys[row] as number) - least) / unit) % DIGITS
        digits[row] = digit
        places[digit + 1] = (places[digit + 1] as number) + 1
      }
    })
    for (let digit = 0; digit < DIGITS; digit++) places[digit + 1] = (places[digit + 1] as number) + (places[digit] as number)
    return places
  }
  const place = (before: Order, after: Uint32Array, places: Uint32Array): Promise<void> =>
    inStrides((from, until) => {
      for (let at = from; at < until; at++) {
        const row = before === null ? at : (before[at] as number)
        const digit = digits[row] as number
        const next = places[digit] as number
        after[next] = row
        places[digit] = next + 1
      }
    })

  return {
    async by(keys, least = 0) {
      const largest = await largestOf(keys, least)
      for (let unit = 1; unit <= largest; unit *= DIGITS) {
        const places = await placesOf(keys, least, unit)
        const after = spare ?? new Uint32Array(rows)
        await place(order, after, places)
        spare = order
        order = after
      }
      return order
    },
  }
}
