import type { Batch } from '../pack.ts'
import type { BatchIds } from './observations.ts'

/** What the indexes hold of rows that follow one another, column by column. 0 stands for no caller or callee, -1 for no duration. */
export interface Keys {
  rows: number
  /** Number of the first row. */
  first: number
  /** Least of `start`. */
  earliest: number
  caller: Int32Array
  callee: Int32Array
  start: Float64Array
  seconds: Int32Array
  kind: Uint8Array
  direction: Uint8Array
}

const FIRST_ROOM = 65_536

const roomFor = (rows: number): Omit<Keys, 'rows' | 'first' | 'earliest'> => ({
  caller: new Int32Array(rows),
  callee: new Int32Array(rows),
  start: new Float64Array(rows),
  seconds: new Int32Array(rows),
  kind: new Uint8Array(rows),
  direction: new Uint8Array(rows),
})

/** `room` for so many rows, which widens as needed; arrays of `spare` serve again where they are large enough. */
export function emptyKeys(first: number, room: number = FIRST_ROOM, spare: Keys | null = null): Keys {
  const arrays = spare !== null && spare.caller.length >= room ? spare : roomFor(room)
  return { ...arrays, rows: 0, first, earliest: Infinity }
}

/** Adds the rows of a batch. */
export function addKeys(keys: Keys, batch: Batch, { selectors }: BatchIds): void {
  const from = keys.rows
  if (from + batch.rows > keys.caller.length) widen(keys, from + batch.rows)
  keys.rows += batch.rows
  keys.start.set(batch.start.subarray(0, batch.rows), from)
  keys.seconds.set(batch.seconds.subarray(0, batch.rows), from)
  keys.kind.set(batch.kind.subarray(0, batch.rows), from)
  keys.direction.set(batch.direction.subarray(0, batch.rows), from)
  for (let i = 0; i < batch.rows; i++) {
    keys.earliest = Math.min(keys.earliest, batch.start[i] ?? 0)
    keys.caller[from + i] = selectors[batch.caller[i] ?? -1] ?? 0
    keys.callee[from + i] = selectors[batch.callee[i] ?? -1] ?? 0
  }
}

function widen(keys: Keys, least: number): void {
  let room = keys.caller.length
  while (room < least) room *= 2
  const wider = roomFor(room)
  wider.caller.set(keys.caller)
  wider.callee.set(keys.callee)
  wider.start.set(keys.start)
  wider.seconds.set(keys.seconds)
  wider.kind.set(keys.kind)
  wider.direction.set(keys.direction)
  Object.assign(keys, wider)
}
