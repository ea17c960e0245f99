import { formatId } from '../../shared/model/ids.ts'
import { selectorKindCode } from '../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergesOf } from './identity/merges.ts'
import { rowsOf } from './ids.ts'

/** What public ids mean for events: parties, handsets, SIMs and cells, by row. */
export interface Parties {
  selectors: number[]
  handsets: number[]
  sims: number[]
  cells: number[]
}

/** What was decided to be one person is asked for as one. An entity stands for the selectors that links tie to it; an IMEI or IMSI for the events it was used in. */
export function partiesOf(read: ReadableDB, horizon: Horizon, asked: readonly string[]): Parties {
  const merges = mergesOf(read)
  const ids = merges.any ? [...new Set(asked.flatMap(merges.members))] : asked
  const entities = rowsOf('entity', ids)
  const selectors = [...new Set([...rowsOf('selector', ids), ...(entities.length ? selectorsOfEntities(read, horizon, entities) : [])])].filter(
    (row) => row <= horizon.selector,
  )
  const ofKind = read.prepare('SELECT id FROM selector WHERE kind = ? AND id IN (SELECT value FROM json_each(?))').pluck()
  const text = JSON.stringify(selectors)
  return {
    selectors,
    handsets: ofKind.all(selectorKindCode('imei'), text) as number[],
    sims: ofKind.all(selectorKindCode('imsi'), text) as number[],
    cells: rowsOf('cell', ids).filter((row) => row <= horizon.cell),
  }
}

/** Rows of the selectors that links tie to these entities. */
export function selectorsOfEntities(read: ReadableDB, horizon: Horizon, entities: readonly number[]): number[] {
  const ids = JSON.stringify(entities.map((row) => formatId('entity', row)))
  const ends = read
    .prepare(
      `SELECT b AS other FROM link WHERE id <= ? AND a IN (SELECT value FROM json_each(?))
       UNION SELECT a FROM link WHERE id <= ? AND b IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(horizon.link, ids, horizon.link, ids) as string[]
  return rowsOf('selector', ends)
}
