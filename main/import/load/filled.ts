import type { Keys } from './keys.ts'

/** An index of `observation` that can be filled from sorted keys. Entries end with the row's number, here `again`. */
export interface FilledIndex {
  columns: readonly string[]
  /** The columns, `again` among them, that tell an entry from any other. They come first, and none may be null. */
  key: readonly string[]
  /** Parties among the key: a row that lacks one goes in another way. */
  parties: readonly ('caller' | 'callee')[]
  /** Values bound for an entry. */
  width: number
  /** The entry of a new row of `source`, made of `column1`, `column2`…: what is the same in all of them is not bound, and what is small is bound together. */
  entry(source: number): string
  /** Puts the values of so many rows into `values`. */
  bind(values: unknown[], keys: Keys, rows: Uint32Array, count: number): void
}

/** By name. Rows that are being loaded have the role 0. */
export const FILLED: Record<string, FilledIndex> = {
  observation_caller: {
    columns: ['caller', 'callee', 'start', 'id', 'kind', 'role', 'seconds', 'source', 'direction'],
    key: ['caller', 'callee', 'start', 'id'],
    parties: ['caller', 'callee'],
    width: 5,
    entry: (source) => `column1, column2, column3, column4, column5 & 255, 0, nullif(column5 >> 10, 0) - 1, ${source}, (column5 >> 8) & 3, column4`,
    bind(values, { first, caller, callee, start, kind, seconds, direction }, rows, count) {
      for (let i = 0, at = 0; i < count; i++, at += 5) {
        const row = rows[i] ?? 0
        values[at] = caller[row] || null
        values[at + 1] = callee[row] || null
        values[at + 2] = start[row]
        values[at + 3] = first + row
        values[at + 4] = (kind[row] ?? 0) + 256 * (direction[row] ?? 0) + 1024 * ((seconds[row] ?? -1) + 1)
      }
    },
  },
  observation_callee: {
    columns: ['callee', 'start', 'caller'],
    key: ['callee', 'start', 'caller', 'again'],
    parties: ['callee', 'caller'],
    width: 4,
    entry: () => 'column1, column2, column3, column4',
    bind(values, { first, caller, callee, start }, rows, count) {
      for (let i = 0, at = 0; i < count; i++, at += 4) {
        const row = rows[i] ?? 0
        values[at] = callee[row] || null
        values[at + 1] = start[row]
        values[at + 2] = caller[row] || null
        values[at + 3] = first + row
      }
    },
  },
  observation_start: {
    columns: ['start', 'role', 'kind', 'source'],
    key: ['start', 'role', 'kind', 'source', 'again'],
    parties: [],
    width: 3,
    entry: (source) => `column1, 0, column2, ${source}, column3`,
    bind(values, { first, start, kind }, rows, count) {
      for (let i = 0, at = 0; i < count; i++, at += 3) {
        const row = rows[i] ?? 0
        values[at] = start[row]
        values[at + 1] = kind[row]
        values[at + 2] = first + row
      }
    },
  },
}
