import type { ReadableDB, WritableDB } from '../case/types.ts'
import type { Turns } from './load/turns.ts'

const CHUNK = 10_000

/** Which selectors and cells what is left in the case names, and the first source that does: by id, 0 for none. */
interface Held {
  selectors: Int32Array
  cells: Int32Array
}

async function heldBy(db: ReadableDB, turns: Turns): Promise<Held> {
  const highest = (table: string): number => Number(db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get())
  const held = { selectors: new Int32Array(highest('selector') + 1), cells: new Int32Array(highest('cell') + 1) }
  const page = db.prepare(`SELECT id, source, caller, callee, imei, imsi, cell_first, cell_last FROM observation WHERE id > ? ORDER BY id LIMIT ${CHUNK}`).raw()
  /** The first source in order of import, whatever kind of row names it; below zero for what was drawn by hand. */
  const name = (list: Int32Array, id: number | null | undefined, source: number): void => {
    if (!id || id >= list.length) return
    const known = list[id] ?? 0
    if (known === 0 || source < known) list[id] = source
  }
  for (let last = 0; ;) {
    const rows = page.all([last]) as (number | null)[][]
    for (const [id, source, caller, callee, imei, imsi, cellFirst, cellLast] of rows) {
      last = id ?? last
      for (const selector of [caller, callee, imei, imsi]) name(held.selectors, selector, source ?? 0)
      for (const cell of [cellFirst, cellLast]) name(held.cells, cell, source ?? 0)
    }
    await turns.take()
    if (rows.length < CHUNK) break
  }
  const list = { s: held.selectors, c: held.cells }
  const nameThing = (thing: string, source: number): void => {
    const of = list[thing[0] as keyof typeof list]
    if (of && /^.\d+$/.test(thing)) name(of, Number(thing.slice(1)), source)
  }
  // A link without evidence was drawn by hand; it holds its ends, whoever named them first.
  const links = db.prepare('SELECT a, b, (SELECT min(source) FROM link_evidence WHERE link = link.id) AS source FROM link')
  for (const { a, b, source } of links.all() as { a: string; b: string; source: number | null }[]) for (const end of [a, b]) nameThing(end, source ?? -1)
  await turns.take()
  const about = db.prepare(
    `SELECT thing, statement, source FROM statement_about JOIN statement ON statement.id = statement WHERE (thing, statement) > (?, ?) ORDER BY thing, statement LIMIT ${CHUNK}`,
  )
  for (let last: [string, number] = ['', 0]; ;) {
    const rows = about.all(last) as { thing: string; statement: number; source: number }[]
    for (const { thing, statement, source } of rows) {
      last = [thing, statement]
      nameThing(thing, source)
    }
    await turns.take()
    if (rows.length < CHUNK) return held
  }
}

/** Removes selectors and cells that nothing names any more; those that live on are told to come from a source that names them. */
export async function removeUnnamed(db: WritableDB, source: number, turns: Turns): Promise<number> {
  const held = await heldBy(db, turns)
  const selectors = await sweep(db, 'selector', held.selectors, source, turns)
  await sweep(db, 'cell', held.cells, source, turns)
  await recountSubjects(db, source, turns)
  return selectors
}

async function sweep(db: WritableDB, table: 'selector' | 'cell', held: Int32Array, source: number, turns: Turns): Promise<number> {
  const page = db.prepare(`SELECT id, source FROM ${table} WHERE id > ? ORDER BY id LIMIT 1000`)
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`)
  const move = db.prepare(`UPDATE ${table} SET source = ? WHERE id = ?`)
  let removed = 0
  for (let last = 0; ;) {
    const rows = page.all([last]) as { id: number; source: number }[]
    for (const row of rows) {
      last = row.id
      const holder = held[row.id] ?? 0
      if (holder === 0) {
        remove.run([row.id])
        removed++
      } else if (row.source === source && holder > 0) move.run([holder, row.id])
      const turn = turns.take()
      if (turn) await turn
    }
    if (rows.length < 1_000) return removed
  }
}

/** A selector is a subject while a source that holds its own records, or a row of them, is in the case. */
async function recountSubjects(db: WritableDB, source: number, turns: Turns): Promise<void> {
  const own = db.prepare(
    `SELECT 1 FROM subject WHERE selector = ? UNION ALL SELECT 1 FROM observation WHERE caller = ? AND direction = 1
     UNION ALL SELECT 1 FROM observation WHERE callee = ? AND direction = 2 LIMIT 1`,
  )
  const clear = db.prepare('UPDATE selector SET subject = 0 WHERE id = ?')
  db.prepare('DELETE FROM subject WHERE source = ?').run([source])
  for (const id of db.prepare('SELECT id FROM selector WHERE subject = 1').pluck().all() as number[]) {
    if (own.get([id, id, id]) === undefined) clear.run([id])
    await turns.take()
  }
}
