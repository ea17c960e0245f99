import { createHash } from 'node:crypto'
import { formatId } from '../../../shared/model/ids.ts'
import type { WritableDB } from '../../case/types.ts'
import type { PackedStatement } from '../documents/types.ts'
import { LIMITS } from '../limits.ts'
import type { EntityStore } from './entities.ts'
import type { LinkStore } from './links.ts'
import type { BatchIds } from './observations.ts'

export interface StatementWriter {
  write(statement: PackedStatement, ids: BatchIds): void
  /** Rows written, and how many of them say what an earlier row of the source says. */
  readonly written: number
  readonly repeated: number
}

/** Files of these say by their own keys what is one thing and what is another. */
const KEYED = new Set<PackedStatement['kind']>(['node', 'link'])

/** Writes statements: the row itself, the things it is about, the entities and links that it states. */
export function createStatementWriter(db: WritableDB, source: number, entities: EntityStore, links: LinkStore): StatementWriter {
  let written = 0
  let repeated = 0
  let next = Number(db.prepare('SELECT coalesce(max(id), 0) + 1 FROM statement').pluck().get())
  const said = new Set<string>()
  const insert = db.prepare('INSERT INTO statement (id, source, sheet, row, offset, length, raw, what, duplicate, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const about = db.prepare('INSERT OR IGNORE INTO statement_about (thing, statement) VALUES (?, ?)')

  return {
    get written() {
      return written
    },
    get repeated() {
      return repeated
    },
    write(statement, ids) {
      const { kind, sheet, row, offset, length, raw, also } = statement
      const place = { sheet, row, offset, length, raw }
      const things = thingsOf(statement, ids, entities)
      const tied = statement.links.map(({ a, b, ...link }) => ({ ...link, a: things[a] ?? '', b: things[b] ?? '' }))
      const all = [...things, ...tied.map((link) => formatId('link', links.state(link, place)))]
      const facts = statement.facts.map(({ thing, name, value }) => ({ thing: all[thing], name, value }))
      const duplicate = isRepeated(JSON.stringify([kind, things, tied, facts]))
      if (duplicate && !also) repeated++
      insert.run([next, source, sheet, row, offset, length, raw, kind, also ? 2 : duplicate ? 1 : 0, facts.length === 0 ? null : JSON.stringify(facts)])
      for (const thing of all) about.run([thing, next])
      next++
      if (!also) written++
    },
  }

  /** Remembered by their digests, for what rows say may be long. */
  function isRepeated(text: string): boolean {
    const digest = createHash('sha256').update(text).digest('base64').slice(0, 24)
    const known = said.has(digest)
    if (known) return true
    if (said.size >= LIMITS.document.entities) said.clear()
    said.add(digest)
    return false
  }
}

/** Public ids of what a statement is about. Selectors and cells first, for entities are known by what they are tied to. */
function thingsOf({ kind, things, links }: PackedStatement, { selectors, cells }: BatchIds, entities: EntityStore): string[] {
  const ids = things.map((thing) =>
    thing.type === 'selector' ? formatId('selector', selectors[thing.index] ?? 0) : thing.type === 'cell' ? formatId('cell', cells[thing.index] ?? 0) : '',
  )
  things.forEach((thing, at) => {
    if (thing.type !== 'entity') return
    const tied = links.flatMap(({ a, b }) => (a === at ? (ids[b] ?? '') : b === at ? (ids[a] ?? '') : '')).filter((id) => id.startsWith('s'))
    ids[at] = formatId('entity', entities.idOf(thing, tied, KEYED.has(kind)))
  })
  return ids
}
