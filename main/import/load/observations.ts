import type { Statement, WritableDB } from '../../case/types.ts'
import type { Batch } from '../pack.ts'
import type { Place } from './subscribers.ts'

/** Row numbers of what a batch's dictionaries name. */
export interface BatchIds {
  selectors: readonly number[]
  cells: readonly number[]
}

/** Rows of one statement: so many that the cost of a call is shared, so few that binding stays quick. Values are bound one by one: out of an array each costs a third more. */
const TOGETHER = 16

interface Shape {
  /** How the row leads to its text: by its place, by carrying it, or by either. */
  places: 'text' | 'sheets' | 'either'
  zones: boolean
  texts: boolean
}

const PLACES: Record<Shape['places'], string> = { text: 'NULL, ?, ?, ?, NULL', sheets: '?, ?, NULL, NULL, ?', either: '?, ?, ?, ?, ?' }

/** One row's values. What is the same in every row of an import stands in the statement and is not bound. */
const rowOf = (source: number, { places, zones, texts }: Shape): string =>
  `(?, ?, 0, ${source}, ${PLACES[places]}, ?, ?, ?, ${zones ? '?' : 'NULL'}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${texts ? '?' : 'NULL'}, ?)`

const COLUMNS =
  'id, event, role, source, sheet, row, offset, length, raw, kind, start, local, zone, seconds, caller, callee, direction, side, imei, imsi, cell_first, cell_last, text, flags'

/** Where row `i` of a batch stands in its file. */
export function placeOf(batch: Batch, i: number): Place {
  const sheet = batch.sheet?.[i] ?? -1
  const offset = batch.offset?.[i] ?? -1
  return {
    sheet: sheet < 0 ? null : sheet,
    row: batch.row[i] ?? 0,
    offset: offset < 0 ? null : offset,
    length: offset < 0 ? null : (batch.length?.[i] ?? null),
    raw: batch.raw?.[i] ?? null,
  }
}

/** Writes the rows of batches as events of their own; matching comes after. */
export function createObservationWriter(db: WritableDB, source: number) {
  const statements = new Map<string, Statement>()
  const prepared = (shape: Shape, rows: number): Statement => {
    const key = `${shape.places} ${shape.zones} ${shape.texts} ${rows}`
    const known = statements.get(key)
    if (known) return known
    const made = db.prepare(`INSERT INTO observation (${COLUMNS}) VALUES ${Array<string>(rows).fill(rowOf(source, shape)).join(', ')}`)
    statements.set(key, made)
    return made
  }

  // The same room for all rows, or a million rows leave eighteen million values to the garbage collector.
  const values: unknown[] = []

  /** Writes rows `from` to `until` of the batch; the first gets `id`. `locals`: where each row's time begins in `batch.local`. */
  return function write(batch: Batch, ids: BatchIds, id: number, from: number, until: number, locals: Uint32Array): void {
    const shape: Shape = {
      places: batch.raw === null ? 'text' : batch.offset === null ? 'sheets' : 'either',
      zones: batch.zone !== null,
      texts: batch.text !== null,
    }
    const { selectors, cells } = ids
    const at = (list: readonly number[], index: number | undefined): number | null => (index === undefined || index < 0 ? null : (list[index] ?? null))
    let bound = 0
    const bind = (value: unknown): void => void (values[bound++] = value)
    const flush = (rows: number): void => {
      if (rows === TOGETHER && bound === values.length) prepared(shape, rows).run(...values)
      else if (rows > 0) prepared(shape, rows).run(...values.slice(0, bound))
      bound = 0
    }
    let waiting = 0
    for (let i = from; i < until; i++) {
      const begin = locals[i] ?? 0
      const seconds = batch.seconds[i] ?? -1
      bind(id)
      bind(id)
      if (batch.raw === null) {
        bind(batch.row[i])
        bind(batch.offset?.[i])
        bind(batch.length?.[i])
      } else {
        const { sheet, row, offset, length, raw } = placeOf(batch, i)
        for (const value of batch.offset === null ? [sheet, row, raw] : [sheet, row, offset, length, raw]) bind(value)
      }
      bind(batch.kind[i])
      bind(batch.start[i])
      bind(batch.local.slice(begin, begin + (batch.localLength[i] ?? 0)))
      if (batch.zone !== null) bind(batch.zone[i])
      bind(seconds < 0 ? null : seconds)
      bind(at(selectors, batch.caller[i]))
      bind(at(selectors, batch.callee[i]))
      bind(batch.direction[i])
      bind(batch.side[i])
      bind(at(selectors, batch.imei[i]))
      bind(at(selectors, batch.imsi[i]))
      bind(at(cells, batch.cellFirst[i]))
      bind(at(cells, batch.cellLast[i]))
      if (batch.text !== null) bind(batch.text[i])
      bind(batch.flags[i])
      id++
      if (++waiting === TOGETHER) {
        flush(waiting)
        waiting = 0
      }
    }
    flush(waiting)
  }
}
