import type { ReadableDB, WritableDB } from '../../case/types.ts'

/**
 * The next row number of each table. Public ids are built on them and stand in charts and exhibits, so a number that an undone
 * import has held is never given again: the highest ever given is kept in the case.
 */
export interface NextIds {
  observation: number
  selector: number
  cell: number
  entity: number
  link: number
}

const TABLES = ['observation', 'selector', 'cell', 'entity', 'link'] as const
const KEY = 'highest_ids'

function kept(db: ReadableDB): Partial<NextIds> {
  const text = db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(KEY)
  return typeof text === 'string' ? (JSON.parse(text) as Partial<NextIds>) : {}
}

export function nextIds(db: ReadableDB): NextIds {
  const highest = kept(db)
  const next = { observation: 1, selector: 1, cell: 1, entity: 1, link: 1 }
  for (const table of TABLES) {
    const held = Number(db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get())
    next[table] = Math.max(held, highest[table] ?? 0) + 1
  }
  return next
}

/** To be called before rows are removed. */
export function keepHighest(db: WritableDB): void {
  const next = nextIds(db)
  const highest = Object.fromEntries(TABLES.map((table) => [table, next[table] - 1]))
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(KEY, JSON.stringify(highest))
}
