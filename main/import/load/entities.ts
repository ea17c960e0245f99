import { MasarError } from '../../../shared/api/errors.ts'
import type { EntityKind } from '../../../shared/model/entity.ts'
import type { WritableDB } from '../../case/types.ts'
import { LIMITS } from '../limits.ts'
import type { NextIds } from './ids.ts'

/** An entity as a statement names it. */
export interface NamedEntity {
  kind: EntityKind
  label: string
  identity: string | null
  folded: string
  /** What makes it this one within its file. */
  key: string
  /** Name of a chart that comes in several files. */
  chart: string | null
}

export interface EntityStore {
  /** `tied`: public ids of the selectors to which the row ties it. `apart`: another key of this file is another entity, whatever both are called. */
  idOf(entity: NamedEntity, tied: readonly string[], apart: boolean): number
  /** What a row calls a selector, where nothing says who or what bears the name. */
  labelOf(label: string, folded: string, selector: string): number
  readonly added: number
}

/** The id that a node of a chart has in its file, from `entity.node`: what it is called where nothing else names it. */
export const bareNode = (node: string): string => (JSON.parse(node) as [chart: string, key: string])[1].replace(/^node\//, '')

/**
 * Entities that files name (docs/decisions/0093). Within a file equal keys are one. An entity of an earlier file is this one where kind, label and
 * document agree, or where kind and label agree, neither has a document, and both are tied to the same selector; nodes of a chart in
 * several files are one by chart and key. All others stay apart until a person says otherwise. Throws `file-limit`.
 */
export function createEntities(db: WritableDB, source: number, next: NextIds, file: string): EntityStore {
  let added = 0
  const byKey = new Map<string, number>()
  const own = new Set<number>()
  const OF_KIND = `(entity.kind = ? OR entity.kind = 'other' OR ? = 'other')`
  const byNode = db.prepare('SELECT id FROM entity WHERE node = ?').pluck()
  const byDocument = db.prepare(`SELECT id FROM entity WHERE folded = ? AND identity = ? AND ${OF_KIND} ORDER BY id`).pluck()
  const tiedBy = (near: string, far: string): string =>
    `SELECT entity.id FROM link JOIN entity ON link.${near} = 'e' || entity.id AND entity.id = CAST(substr(link.${near}, 2) AS INTEGER)
     WHERE link.${far} = ? AND entity.folded = ? AND entity.identity IS NULL AND ${OF_KIND}`
  const bySelector = db.prepare(`${tiedBy('a', 'b')} UNION ${tiedBy('b', 'a')} ORDER BY 1`).pluck()
  const insert = db.prepare('INSERT INTO entity (id, kind, label, identity, folded, source, node) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const said = db.prepare('INSERT OR IGNORE INTO entity_said (entity, source, kind, label) VALUES (?, ?, ?, ?)')
  const known = db.prepare(`UPDATE entity SET kind = ? WHERE id = ? AND kind = 'other'`)
  const named = db.prepare('UPDATE entity SET label = ?, folded = ? WHERE id = ? AND label = ?')

  const find = ({ kind, identity, folded }: NamedEntity, node: string | null, tied: readonly string[], apart: boolean): number | undefined => {
    if (node !== null) return byNode.get(node) as number | undefined
    const free = (ids: unknown[]): number | undefined => (ids as number[]).find((id) => !apart || !own.has(id))
    if (identity !== null) return free(byDocument.all(folded, identity, kind, kind))
    for (const selector of tied) {
      const found = free(bySelector.all(selector, folded, kind, kind, selector, folded, kind, kind))
      if (found !== undefined) return found
    }
    return undefined
  }
  const make = (kind: EntityKind, label: string, identity: string | null, folded: string, node: string | null): number => {
    insert.run([next.entity, kind, label, identity, folded, source, node])
    added++
    return next.entity++
  }

  return {
    get added() {
      return added
    },
    idOf(entity, tied, apart) {
      const { kind, label, identity, folded, key, chart } = entity
      const within = chart === null ? key : `\0${chart}\0${key}`
      const held = byKey.get(within)
      if (held !== undefined) return held
      if (byKey.size >= LIMITS.document.entities) throw new MasarError('file-limit', { file, what: 'entities' })
      const node = chart === null ? null : JSON.stringify([chart, key])
      const found = find(entity, node, tied, apart)
      if (found !== undefined && kind !== 'other') known.run([kind, found])
      // A node that has only its id for a name takes the first that another part of its chart gives it.
      if (found !== undefined && node !== null && label !== bareNode(node)) named.run([label, folded, found, bareNode(node)])
      const id = found ?? make(kind, label, identity, folded, node)
      said.run([id, source, kind, label])
      byKey.set(within, id)
      own.add(id)
      return id
    },
    labelOf(label, folded, selector) {
      const found = bySelector.all(selector, folded, 'other', 'other', selector, folded, 'other', 'other')[0] as number | undefined
      const id = found ?? make('other', label, null, folded, null)
      if (found === undefined) said.run([id, source, 'other', label])
      return id
    },
  }
}
