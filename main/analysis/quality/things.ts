import { selectorKindCode } from '../../../shared/model/selector.ts'
import type { ReadableDB } from '../../case/types.ts'
import type { Turns } from '../../import/load/turns.ts'
import type { Columns } from './columns.ts'

const PAGE = 2_000

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
function distinct(...columns: Int32Array[]): number[] {
  const found = new Set<number>()
  for (const column of columns) for (const id of column) if (id !== 0) found.add(id)
  return [...found]
}

async function paged<T>(read: ReadableDB, sql: string, ids: readonly number[], turns: Turns, take: (row: T) => void): Promise<void> {
  const page = read.prepare(`${sql} WHERE id IN (SELECT value FROM json_each(?))`)
  for (let at = 0; at < ids.length; at += PAGE) {
    for (const row of page.all(JSON.stringify(ids.slice(at, at + PAGE))) as T[]) take(row)
    const turn = turns.take()
    if (turn) await turn
  }
}

export async function selectorFacts(read: ReadableDB, { caller, callee, imei, imsi }: Columns, more: readonly number[], turns: Turns): Promise<SelectorFacts> {
  const facts = new Map<number, number>()
  const ids = [...new Set([...distinct(caller, callee, imei, imsi), ...more])]
  await paged<{ id: number; kind: number; value: string; flags: number }>(read, 'SELECT id, kind, value, flags FROM selector', ids, turns, (row) => {
    const round = row.value.endsWith('000') ? ROUND : 0
    const whole = row.kind !== selectorKindCode('number') || /^\+[1-9]\d{6,14}$/.test(row.value) ? WHOLE : 0
    facts.set(row.id, row.kind | (row.flags << 8) | round | whole)
  })
  return facts
}

export async function cellFacts(read: ReadableDB, { cellFirst, cellLast }: Columns, turns: Turns): Promise<CellFacts> {
  const facts = new Map<number, CellPlace>()
  const sql = 'SELECT id, name, lat, lon, range FROM cell'
  await paged<{ id: number; name: string | null } & Omit<CellPlace, 'known'>>(read, sql, distinct(cellFirst, cellLast), turns, ({ id, name, ...place }) => {
    facts.set(id, { ...place, known: name !== null || place.lat !== null })
  })
  return facts
}
