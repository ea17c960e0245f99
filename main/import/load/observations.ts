import type { Statement, WritableDB } from '../../case/types.ts'
import type { Batch } from '../pack.ts'

/** Row numbers of what a batch's dictionaries name. */
export interface BatchIds {
  selectors: readonly number[]
  cells: readonly number[]
}

/** Rows of one statement: so many that the cost of a call is shared, so few that binding stays quick. */
const TOGETHER = 16

interface Shape {
  sheets: boolean
  zones: boolean
  texts: boolean
}

/** One row's values. What is the same in every row of an import stands in the statement and is not bound. */
const rowOf = (source: number, { sheets, zones, texts }: Shape): string =>
  `(?, ?, 0, ${source}, ${sheets ? '0, ?, NULL, NULL, ?' : 'NULL, ?, ?, ?, NULL'}, ?, ?, ?, ${zones ? '?' : 'NULL'}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${texts ? '?' : 'NULL'}, ?)`

const COLUMNS =
  'id, event, role, source, sheet, row, offset, length, raw, kind, start, local, zone, seconds, caller, callee, direction, side, imei, imsi, cell_first, cell_last, text, flags'

/** Writes the rows of batches as events of their own; matching comes after. */
export function createObservationWriter(db: WritableDB, source: number) {
  const statements = new Map<string, Statement>()
  const prepared = (shape: Shape, rows: number): Statement => {
    const key = `${shape.zones} ${shape.texts} ${rows}`
    const known = statements.get(key)
    if (known) return known
    const made = db.prepare(`INSERT INTO observation (${COLUMNS}) VALUES ${Array<string>(rows).fill(rowOf(source, shape)).join(', ')}`)
    statements.set(key, made)
    return made
  }

  /** Writes rows `from` to `until` of the batch; the first gets `id`. `locals`: where each row's time begins in `batch.local`. */
  return function write(batch: Batch, ids: BatchIds, id: number, from: number, until: number, locals: Uint32Array): void {
    const shape = { sheets: batch.raw !== null, zones: batch.zone !== null, texts: batch.text !== null }
    const { selectors, cells } = ids
    const at = (list: readonly number[], index: number | undefined): number | null => (index === undefined || index < 0 ? null : (list[index] ?? null))
    let values: unknown[] = []
    const flush = (rows: number): void => {
      if (rows > 0) prepared(shape, rows).run(values)
      values = []
    }
    let waiting = 0
    for (let i = from; i < until; i++) {
      const begin = locals[i] ?? 0
      const seconds = batch.seconds[i] ?? -1
      values.push(id, id, batch.row[i])
      if (batch.raw !== null) values.push(batch.raw[i])
      else values.push(batch.offset?.[i], batch.length?.[i])
      values.push(batch.kind[i], batch.start[i], batch.local.slice(begin, begin + (batch.localLength[i] ?? 0)))
      if (batch.zone !== null) values.push(batch.zone[i])
      values.push(seconds < 0 ? null : seconds, at(selectors, batch.caller[i]), at(selectors, batch.callee[i]), batch.direction[i], batch.side[i])
      values.push(at(selectors, batch.imei[i]), at(selectors, batch.imsi[i]), at(cells, batch.cellFirst[i]), at(cells, batch.cellLast[i]))
      if (batch.text !== null) values.push(batch.text[i])
      values.push(batch.flags[i])
      id++
      if (++waiting === TOGETHER) {
        flush(waiting)
        waiting = 0
      }
    }
    flush(waiting)
  }
}
