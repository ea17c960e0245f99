import type { WritableDB } from '../../case/types.ts'
import type { Batch } from '../pack.ts'
import type { Skip } from '../types.ts'
import { LIMITS } from '../limits.ts'
import type { NextIds } from './ids.ts'
import { createCellIds, createSelectorIds } from './selectors.ts'
import { createSubscribers } from './subscribers.ts'
import { createObservationWriter } from './observations.ts'
import type { Turns } from './turns.ts'

export interface Loaded {
  /** First and last row number of its observations; last < first when there are none. */
  first: number
  last: number
  rejected: number
  selectors: number
  entities: number
  links: number
}

export interface Loader {
  load(batch: Batch): Promise<void>
  loaded(): Loaded
}

/** So many rows are written between two looks at the clock. */
const STRIDE = 512

/** Writes checked batches of one source into the case, inside a long write. */
export function createLoader(db: WritableDB, source: number, next: NextIds, turns: Turns): Loader {
  const selectors = createSelectorIds(db, source, next)
  const cells = createCellIds(db, source, next)
  const subscribers = createSubscribers(db, source, next)
  const write = createObservationWriter(db, source)
  const insertOther = db.prepare('INSERT INTO other_row (source, what, reason, locator, raw) VALUES (?, ?, ?, ?, ?)')
  const people: Batch['people'] = []
  const first = next.observation
  let rejected = 0
  let skippedKept = 0

  const other = ({ what, reason, locator, raw }: Batch['others'][number]): void => {
    if (what === 'rejected') rejected++
    else if ((what satisfies Skip) === 'blank' || skippedKept++ >= LIMITS.skippedKept) return
    insertOther.run([source, what, reason, locator, raw])
  }

  return {
    async load(batch) {
      if (batch.fresh) {
        selectors.clear()
        cells.clear()
        people.length = 0
      }
      for (let at = 0; at < batch.selectors.length; at += STRIDE) {
        selectors.add(batch.selectors.slice(at, at + STRIDE))
        await turns.take()
      }
      cells.add(batch.cells)
      people.push(...batch.people)
      selectors.markSubjects(batch.subjects)
      await turns.take()
      const locals = startsOf(batch)
      const ids = { selectors: selectors.ids, cells: cells.ids }
      for (let from = 0; from < batch.rows; from += STRIDE) {
        const until = Math.min(from + STRIDE, batch.rows)
        write(batch, ids, next.observation, from, until, locals)
        for (let i = from; i < until; i++) stateSubscriber(batch, i)
        next.observation += until - from
        await turns.take()
      }
      for (const row of batch.others) other(row)
      await turns.take()
    },
    loaded: () => ({ first, last: next.observation - 1, rejected, selectors: selectors.added, entities: subscribers.entities, links: subscribers.links }),
  }

  function stateSubscriber(batch: Batch, i: number): void {
    const person = people[batch.person[i] ?? -1]
    const index = batch.personOf[i] === 1 ? batch.caller[i] : batch.callee[i]
    const selector = selectors.ids[index ?? -1]
    if (!person || selector === undefined) return
    const place = {
      sheet: batch.raw ? 0 : null,
      row: batch.row[i] ?? 0,
      offset: batch.offset?.[i] ?? null,
      length: batch.length?.[i] ?? null,
      raw: batch.raw?.[i] ?? null,
    }
    subscribers.state(person, selector, place)
  }
}

function startsOf({ rows, localLength }: Batch): Uint32Array {
  const starts = new Uint32Array(rows)
  let at = 0
  for (let i = 0; i < rows; i++) {
    starts[i] = at
    at += localLength[i] ?? 0
  }
  return starts
}
