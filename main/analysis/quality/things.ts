import { selectorKindCode } from '../../../shared/model/selector.ts'
import type { ReadableDB } from '../../case/types.ts'
import type { Turns } from '../../import/load/turns.ts'
import type { Columns } from './columns.ts'
import { inStrides } from './order.ts'
import { inBatches } from './pages.ts'

/** What selectors are, by row number: code of kind in the lowest byte, their flags above it, then what their text looks like. */
export type SelectorFacts = ReadonlyMap<number, number>
export const kindIn = (facts: number | undefined): number => (facts ?? 0) & 0xff
export const flagsIn = (facts: number | undefined): number => ((facts ?? 0) >> 8) & 0xff
const ROUND = 1 << 16
const WHOLE = 1 << 17
/** Ends in three zeros. */
export const isRound = (facts: number | undefined): boolean => ((facts ?? 0) & ROUND) !== 0
/** E.164: a number that can be dialled from anywhere. */
export const isWhole = (facts: number | undefined): boolean => ((facts ?? 0) & WHOLE) !== 0

export interface CellPlace {
  lat: number | null
  lon: number | null
  /** Metres. */
  range: number | null
  /** A file of the case says where it is or what it is called. */
  known: boolean
}
export type CellFacts = ReadonlyMap<number, CellPlace>

/** Things that rows name, each once. */
async function distinct(columns: readonly Int32Array[], turns: Turns): Promise<number[]> {
  let most = 0
  for (const column of columns) for (let i = 0; i < column.length; i++) if ((column[i] as number) > most) most = column[i] as number
  const named = new Uint8Array(most + 1)
  for (const column of columns)
    await inStrides(column.length, turns, (i) => {
      named[column[i] as number] = 1
    })
  const found: number[] = []
  for (let id = 1; id <= most; id++) if (named[id] === 1) found.push(id)
  return found
}

export async function selectorFacts(read: ReadableDB, { caller, callee, imei, imsi }: Columns, more: readonly number[], turns: Turns): Promise<SelectorFacts> {
  const facts = new Map<number, number>()
  const ids = [...new Set([...(await distinct([caller, callee, imei, imsi], turns)), ...more])]
  const sql = 'SELECT id, kind, value, flags FROM selector WHERE id IN (SELECT value FROM json_each(?))'
  for await (const page of inBatches(read, sql, ids, turns))
    for (const [id, kind, value, flags] of page as [number, number, string, number][]) {
      const round = value.endsWith('000') ? ROUND : 0
      const whole = kind !== selectorKindCode('number') || /^\+[1-9]\d{6,14}$/.test(value) ? WHOLE : 0
      facts.set(id, kind | (flags << 8) | round | whole)
    }
  return facts
}

export async function cellFacts(read: ReadableDB, { cellFirst, cellLast }: Columns, turns: Turns): Promise<CellFacts> {
  const facts = new Map<number, CellPlace>()
  const sql = 'SELECT id, name, lat, lon, range FROM cell WHERE id IN (SELECT value FROM json_each(?))'
  for await (const page of inBatches(read, sql, await distinct([cellFirst, cellLast], turns), turns))
    for (const [id, name, lat, lon, range] of page as [number, string | null, number | null, number | null, number | null][])
      facts.set(id, { lat, lon, range, known: name !== null || lat !== null })
  return facts
}
