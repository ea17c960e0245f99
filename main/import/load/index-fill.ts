import type { WritableDB } from '../../case/types.ts'
import { LIMITS } from '../limits.ts'
import type { Batch } from '../pack.ts'
import { createFilling } from './fill.ts'
import type { Filling } from './fill.ts'
import { FILLED } from './filled.ts'
import { FEW, indexesOf } from './indexes.ts'
import type { Index } from './indexes.ts'
import { addKeys, emptyKeys } from './keys.ts'
import type { Keys } from './keys.ts'
import type { BatchIds } from './observations.ts'
import { createSorter } from './sort.ts'
import type { Turns } from './turns.ts'

/** Takes the indexes of `observation` away while a file is loaded, and fills them from what was loaded. */
export interface IndexFill {
  /** Notes the rows of a batch, which follow those noted before. When many have gathered, puts them in while others come, so that reading keeps a steady pace. */
  add(batch: Batch, ids: BatchIds, turns: Turns): Promise<void>
  /** Makes the indexes again, whole. `progress`: rows put into each, of all that must be. */
  build(turns: Turns, progress: (done: number, total: number) => void): Promise<void>
}

/**
 * Rows that are sorted together: few large portions touch the pages of an index less often than many small ones. A row takes 22 bytes, and 10 while it is sorted.
 */
const TOGETHER = 1_000_000
/** Up to so many rows SQLite builds the indexes in no time. */
const PLAIN = 20_000
/** Share of rows that begin before the one above them from which times are in no order. */
const DISORDER = 0.05

export interface FillSetting {
  db: WritableDB
  source: number
  /** Number that the first row will have. */
  first: number
  /** Rows of the case before this import. */
  rowsBefore: number
  /** Rows of a portion and largest file without one, for tests. */
  together?: number | undefined
  plain?: number | undefined
}

/** Null where the case holds so many rows that its questions need the indexes meanwhile. */
export function createIndexFill({ db, source, first, rowsBefore, together = TOGETHER, plain = PLAIN }: FillSetting): IndexFill | null {
  if (rowsBefore > FEW) return null
  const dropped = indexesOf(db).filter(({ name, sql }) => name !== 'observation_start' || !isFilled({ name, sql }))
  const starts = indexesOf(db).find(({ name }) => !dropped.some((index) => index.name === name))
  for (const { name } of dropped) db.exec(`DROP INDEX ${name}`)
  let keys = emptyKeys(first)
  /** What a portion that went in leaves to the next but one: arrays of such a size are given back late. */
  let spare: Keys | null = null
  let fillings: Map<string, Filling> | null = null
  let noted = 0
  let turnsBack = 0
  let latest = -Infinity

  /** Times in order, as operators write them, go into their index as they come at almost no cost; others cost more than filling it afterwards. */
  const mindOrder = ({ start, rows }: Batch): void => {
    for (let i = 0; i < rows; i++) {
      const at = start[i] ?? 0
      if (at < latest) turnsBack++
      latest = at
    }
    if (starts === undefined || dropped.includes(starts) || fillings !== null || turnsBack <= DISORDER * noted) return
    db.exec(`DROP INDEX ${starts.name}`)
    dropped.push(starts)
  }

  const putIn = async (full: Keys, turns: Turns, told: (rows: number) => void = () => undefined): Promise<void> => {
    if (fillings === null) {
      fillings = new Map()
      for (const index of dropped.filter(isFilled)) fillings.set(index.name, await createFilling(db, index, source, first - 1))
    }
    const { start, caller, callee, rows, earliest } = full
    const sorter = createSorter(rows, turns)
    const byStart = turnsBack === 0 ? null : await sorter.by(start, earliest)
    await fillings.get('observation_start')?.add(full, byStart, turns, told)
    const byCallee = await sorter.by(callee)
    await fillings.get('observation_callee')?.add(full, byCallee, turns, told)
    const byCaller = await sorter.by(caller)
    await fillings.get('observation_caller')?.add(full, byCaller, turns, told)
  }
  /** What is put in while more rows come. */
  let underWay: Promise<unknown> = Promise.resolve(null)
  const free = async (): Promise<void> => {
    const failure = await underWay
    if (failure !== null) throw failure
  }

  return {
    async add(batch, ids, turns) {
      addKeys(keys, batch, ids)
      noted += batch.rows
      mindOrder(batch)
      if (keys.rows < together) return
      await free()
      const full = keys
      keys = emptyKeys(full.first + full.rows, together + LIMITS.batch, spare)
      underWay = putIn(full, turns).then(
        () => {
          spare = full
          return null
        },
        (error: unknown) => error,
      )
    },
    async build(turns, progress) {
      await free()
      if (fillings === null && noted <= plain) {
        for (const { sql } of dropped) {
          db.exec(sql)
          await turns.take()
        }
        return
      }
      let done = 0
      const total = keys.rows * dropped.length
      await putIn(keys, turns, (rows) => progress((done += rows), total))
      for (const filling of fillings?.values() ?? []) filling.finish(rowsBefore + noted)
      for (const index of dropped) if (!isFilled(index)) db.exec(index.sql)
    },
  }
}

const isFilled = ({ name, sql }: Index): boolean => FILLED[name] !== undefined && sql.endsWith(`(${FILLED[name].columns.join(', ')})`)
