import { imeiParts, type ImeiParts } from '../../../shared/identifiers/tac.ts'
import { SELECTOR_FLAGS, selectorKindCode } from '../../../shared/model/selector.ts'
import type { ReadableDB } from '../../case/types.ts'
import type { CellPlace } from '../quality/things.ts'
import type { Turns } from '../turns.ts'
import type { Use, Uses } from './rows.ts'

/** What is known of a number, SIM or handset by itself. */
export interface Thing {
  value: string
  flags: number
  country: string | null
  /** Digits as the first file wrote them; 0 where it wrote something else. */
  digits: number
  /** Of IMEIs. */
  parts: ImeiParts | null
}

export const isGeneric = (thing: Thing | undefined): boolean => ((thing?.flags ?? 0) & SELECTOR_FLAGS.generic) !== 0 || thing?.parts?.class === 'generic'
export const isInvalid = (thing: Thing | undefined): boolean => ((thing?.flags ?? 0) & (SELECTOR_FLAGS.invalid | SELECTOR_FLAGS.damaged)) !== 0

const BATCH = 500
const IMEI = selectorKindCode('imei')

/** Asks for row numbers, a batch at a time, and gives others their turn in between. */
async function inBatches(read: ReadableDB, sql: string, ids: readonly number[], pace: Turns, each: (rows: unknown[]) => void): Promise<void> {
  const statement = read.prepare(sql).raw()
  for (let at = 0; at < ids.length; at += BATCH) {
    each(statement.all(JSON.stringify(ids.slice(at, at + BATCH))))
    if (pace.due()) await pace.pause()
  }
}

type SelectorRow = [id: number, kind: number, value: string, raw: string, flags: number, country: string | null]

/** All that uses name, by row of `selector`. */
export async function thingsOf(read: ReadableDB, uses: readonly Use[], pace: Turns): Promise<Map<number, Thing>> {
  const ids = new Set<number>()
  for (const [i, { number, imsi, imei }] of uses.entries()) {
    ids.add(number).add(imsi).add(imei)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  ids.delete(0)
  const things = new Map<number, Thing>()
  const sql = 'SELECT id, kind, value, raw, flags, country FROM selector WHERE id IN (SELECT value FROM json_each(?))'
  await inBatches(read, sql, [...ids], pace, (rows) => {
    for (const [id, kind, value, raw, flags, country] of rows as SelectorRow[]) {
      const digits = raw.replace(/[\s\-./]/g, '')
      things.set(id, { value, flags, country, digits: /^\d+$/.test(digits) ? digits.length : 0, parts: kind === IMEI ? imeiParts(value) : null })
    }
  })
  return things
}

/** Where the cells of rows lie, those that a file of the case places. */
export async function placesOf(read: ReadableDB, { cellFirst, cellLast }: Uses, pace: Turns): Promise<Map<number, CellPlace>> {
  const ids = new Set<number>()
  for (const column of [cellFirst, cellLast])
    for (let i = 0; i < column.length; i += 1) {
      ids.add(column[i] as number)
      if (i % 65_536 === 0 && pace.due()) await pace.pause()
    }
  const places = new Map<number, CellPlace>()
  const sql = 'SELECT id, lat, lon, range FROM cell WHERE lat IS NOT NULL AND lon IS NOT NULL AND id IN (SELECT value FROM json_each(?))'
  await inBatches(read, sql, [...ids], pace, (rows) => {
    for (const [id, lat, lon, range] of rows as [number, number, number, number | null][]) places.set(id, { lat, lon, range, known: true })
  })
  return places
}
