/** Rows shown because they are unlike the rest. */
const MOST = 20

export type Odd = 'rejected' | 'wide' | 'narrow' | 'value'

export interface OddRows<T> {
  /** Whether a row of this sort is still wanted: ask before its text is made. */
  wants(odd: Odd): boolean
  add(odd: Odd, row: T): void
  /** At most 20, of each sort in turn, the first ones of each. */
  list(): T[]
}

/** Gathers odd rows, so that a sort that fills a file does not hide the others. */
export function createOddRows<T>(): OddRows<T> {
  const found: Record<Odd, T[]> = { rejected: [], wide: [], narrow: [], value: [] }
  return {
    wants: (odd) => found[odd].length < MOST,
    add: (odd, row) => void (found[odd].length < MOST && found[odd].push(row)),
    list() {
      const list: T[] = []
      for (let nth = 0; nth < MOST; nth++)
        for (const rows of Object.values(found)) {
          const row = rows[nth]
          if (row !== undefined && list.length < MOST) list.push(row)
        }
      return list
    },
  }
}
