import { MasarError } from '../../../shared/api/errors.ts'
import type { Statement, WritableDB } from '../../case/types.ts'
import { FILLED } from './filled.ts'
import type { FilledIndex } from './filled.ts'
import type { Index } from './indexes.ts'
import type { Keys } from './keys.ts'
import type { Order } from './sort.ts'
import type { Turns } from './turns.ts'

export interface Filling {
  /** Puts entries of new rows in, in this order of theirs. `told` hears how many have gone in since it last heard. */
  add(keys: Keys, order: Order, turns: Turns, told: (rows: number) => void): Promise<void>
  /** Makes the index of what was put in. `rows`: how many there must be. */
  finish(rows: number): void
}

/** Entries of one statement. */
const TOGETHER = 64
const STRIDE = 512

/**
 * Fills an index that was dropped, beginning with the entries of the rows up to number `before`. Until it is finished it is a table WITHOUT ROWID, which SQLite keeps to the
 * byte as it keeps the index (docs/decisions/0145). The key of such a table is never null: rows that lack a party go in by an index of a table of their own, to which
 * the tree of pages belongs meanwhile.
 */
export async function createFilling(db: WritableDB, { name, sql }: Index, source: number, before: number): Promise<Filling> {
  const index = FILLED[name]
  if (!index) throw new MasarError('internal', { reason: 'no-such-index' })
  const [filling, lacking] = [`filling_${name}`, `lacking_${name}`]
  const columns = [...index.columns, 'again']
  const tableSql = `CREATE TABLE ${filling} (${columns.map((column) => `${column} INTEGER`).join(', ')}, PRIMARY KEY (${index.key.join(', ')})) WITHOUT ROWID`
  const lacks = index.parties.map((party) => `${party} IS NULL`).join(' OR ')
  let filled = 0

  const inLacking = async (work: () => Promise<void> | void): Promise<void> => {
    db.declareAnew(filling, { type: 'index', name: filling, table: lacking, sql: `CREATE INDEX ${filling} ON ${lacking} (${index.columns.join(', ')})` })
    await work()
    db.declareAnew(filling, { type: 'table', name: filling, table: filling, sql: tableSql })
    db.exec(`DELETE FROM ${lacking}`)
  }
  const copy = (table: string, where: string): number =>
    db
      .prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${index.columns.join(', ')}, id FROM observation NOT INDEXED WHERE id <= ? AND ${where} ORDER BY ${index.columns.join(', ')}, id`,
      )
      .run([before]).changes

  // In this order: the schema is read from top to bottom, and an index must follow its table.
  db.exec(`CREATE TABLE ${lacking} (${columns.map((column) => `${column} INTEGER`).join(', ')} PRIMARY KEY); ${tableSql}`)
  if (before > 0) {
    if (index.parties.length > 0) await inLacking(() => void (filled += copy(lacking, `(${lacks})`)))
    filled += copy(filling, lacks === '' ? 'true' : `NOT (${lacks})`)
  }

  return {
    async add(keys, order, turns, told) {
      const lack = lackingParty(index, keys)
      await insert(db, { table: filling, columns, index, source }, keys, order, lack, { which: 0, turns, told })
      if (lack !== null)
        await inLacking(() => insert(db, { table: lacking, columns, index, source }, keys, order, lack, { which: 1, turns, told: () => undefined }))
      filled += keys.rows
    },
    finish(rows) {
      if (filled !== rows) throw new MasarError('internal', { reason: 'index-lacks-rows' })
      db.declareAnew(filling, { type: 'index', name, table: 'observation', sql })
      db.exec(`DROP TABLE ${lacking}`)
    },
  }
}

/** 1 for each row that lacks a party of the key; null where none does. */
function lackingParty({ parties }: FilledIndex, { rows, caller, callee }: Keys): Uint8Array | null {
  const lack = new Uint8Array(rows)
  for (const party of parties) {
    const column = party === 'caller' ? caller : callee
    for (let row = 0; row < rows; row++) if (column[row] === 0) lack[row] = 1
  }
  return lack.includes(1) ? lack : null
}

interface Into {
  table: string
  columns: readonly string[]
  index: FilledIndex
  source: number
}

interface Pace {
  which: 0 | 1
  turns: Turns
  told: (rows: number) => void
}

/** Inserts the rows of which `lack` says `which`. */
async function insert(db: WritableDB, into: Into, keys: Keys, order: Order, lack: Uint8Array | null, { which, turns, told }: Pace): Promise<void> {
  const { table, columns, index, source } = into
  const marks = `(${Array<string>(index.width).fill('?').join(', ')})`
  const prepared = (rows: number): Statement =>
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${index.entry(source)} FROM (VALUES ${Array<string>(rows).fill(marks).join(', ')})`)
  const many = prepared(TOGETHER)
  const values = Array<unknown>(TOGETHER * index.width).fill(null)
  const waiting = new Uint32Array(TOGETHER)
  let count = 0
  for (let from = 0; from < keys.rows; from += STRIDE) {
    const until = Math.min(from + STRIDE, keys.rows)
    for (let at = from; at < until; at++) {
      const row = order === null ? at : (order[at] ?? 0)
      if (lack !== null && lack[row] !== which) continue
      waiting[count++] = row
      if (count < TOGETHER) continue
      index.bind(values, keys, waiting, count)
      many.run(...values)
      count = 0
    }
    told(until - from)
    const turn = turns.take()
    if (turn) await turn
  }
  if (count === 0) return
  index.bind(values, keys, waiting, count)
  prepared(count).run(...values.slice(0, count * index.width))
}
