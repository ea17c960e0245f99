import type { WritableDB } from '../../case/types.ts'
import type { Batch } from '../pack.ts'
import type { Skip } from '../types.ts'
import { LIMITS } from '../limits.ts'
import type { NextIds } from './ids.ts'
import { createEntities } from './entities.ts'
import type { IndexFill } from './index-fill.ts'
import { createLinks } from './links.ts'
import { createShownNames } from './names.ts'
import { createObservationWriter, placeOf } from './observations.ts'
import { createCellIds, createSelectorIds } from './selectors.ts'
import { createStatementWriter } from './statements.ts'
import { createSubscribers } from './subscribers.ts'
import type { Turns } from './turns.ts'

export interface Loaded {
  /** First and last row number of its observations; last < first when there are none. */
  first: number
  last: number
  rejected: number
  /** Statements, and how many of them say what an earlier row says. */
  statements: number
  repeated: number
  selectors: number
  entities: number
  links: number
}

export interface Loader {
  load(batch: Batch): Promise<void>
  /** To be called once, after the last batch. */
  finish(): Loaded
}

/** So many rows are written between two looks at the clock. */
const STRIDE = 512

export interface LoaderSetting {
  db: WritableDB
  source: number
  next: NextIds
  turns: Turns
  /** Where the indexes are filled after loading. */
  fill: IndexFill | null
  /** Base name. */
  file: string
  /** Text of a part of the file, decoded: for rejected rows of documents, which only say where they stand. */
  textAt(offset: number, length: number): string
}

/** Writes checked batches of one source into the case, inside a long write. */
export function createLoader({ db, source, next, turns, fill, file, textAt }: LoaderSetting): Loader {
  const selectors = createSelectorIds(db, source, next)
  const cells = createCellIds(db, source, next)
  const subscribers = createSubscribers(db, source, next)
  const write = createObservationWriter(db, source)
  const entities = createEntities(db, source, next, file)
  const links = createLinks(db, source, next)
  const statements = createStatementWriter(db, source, entities, links)
  const names = createShownNames(entities, links)
  const insertFacts = db.prepare('INSERT INTO observation_facts (observation, facts) VALUES (?, ?)')
  const insertOther = db.prepare('INSERT INTO other_row (source, what, reason, locator, raw) VALUES (?, ?, ?, ?, ?)')
  const people: Batch['people'] = []
  const first = next.observation
  let rejected = 0
  let skippedKept = 0

  const other = ({ what, reason, locator, raw, place }: Batch['others'][number]): void => {
    if (what === 'rejected') rejected++
    else if ((what satisfies Skip) === 'blank' || skippedKept++ >= LIMITS.skippedKept) return
    insertOther.run([source, what, reason, locator, place ? textAt(place.offset, Math.min(place.length, LIMITS.document.raw)) : raw])
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
      const firstOfBatch = next.observation
      for (let from = 0; from < batch.rows; from += STRIDE) {
        const until = Math.min(from + STRIDE, batch.rows)
        write(batch, ids, next.observation, from, until, locals)
        for (let i = from; i < until; i++) stateSubscriber(batch, i)
        next.observation += until - from
        await turns.take()
      }
      if (fill && batch.rows > 0) await fill.add(batch, ids, turns)
      for (const [i, said] of (batch.facts ?? []).entries()) if (said !== null && i < batch.rows) insertFacts.run([firstOfBatch + i, said])
      for (const { row, selector, name } of batch.names ?? []) names.show(name, selectors.ids[selector] ?? 0, placeOf(batch, row))
      for (const statement of batch.statements ?? []) {
        statements.write(statement, ids)
        for (const thing of statement.things)
          if (thing.type === 'selector' && thing.name !== null) names.show(thing.name, selectors.ids[thing.index] ?? 0, statement)
        const turn = turns.take()
        if (turn) await turn
      }
      for (const row of batch.others) other(row)
      await turns.take()
    },
    finish() {
      names.finish()
      return {
        first,
        last: next.observation - 1,
        rejected,
        statements: statements.written,
        repeated: statements.repeated,
        selectors: selectors.added,
        entities: subscribers.entities + entities.added,
        links: subscribers.links + links.added,
      }
    },
  }

  function stateSubscriber(batch: Batch, i: number): void {
    const person = people[batch.person[i] ?? -1]
    const index = batch.personOf[i] === 1 ? batch.caller[i] : batch.callee[i]
    const selector = selectors.ids[index ?? -1]
    if (!person || selector === undefined) return
    subscribers.state(person, selector, placeOf(batch, i))
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
