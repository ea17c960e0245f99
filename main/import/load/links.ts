import type { Certainty, LinkKind } from '../../../shared/model/entity.ts'
import type { WritableDB } from '../../case/types.ts'
import { LIMITS } from '../limits.ts'
import type { NextIds } from './ids.ts'
import type { Place } from './subscribers.ts'

/** A link as a row states it. Ends are public ids. */
export interface Stated {
  kind: LinkKind
  a: string
  b: string
  certainty: Certainty
  directed: boolean
  weight: number | null
}

export interface LinkStore {
  /** The row at `place` states this link; gives its row number. */
  state(link: Stated, place: Place): number
  /** How many were new to the case. */
  readonly added: number
}

interface Known {
  id: number
  certainty: Certainty
  directed: number
  weight: number | null
}

const SURER: Record<Certainty, number> = { tentative: 0, unconfirmed: 1, confirmed: 2 }
/** Kinds whose ends say nothing of direction: the same two ends are one link, whichever is named first. */
const EITHER_WAY = new Set<LinkKind>(['related'])

/**
 * Links that rows state, one for each pair of ends and kind, with every row that states it as evidence. A link is as sure as its surest row,
 * has the weight that was stated first, and a direction where any row gives it one.
 */
export function createLinks(db: WritableDB, source: number, next: NextIds): LinkStore {
  let added = 0
  const known = new Map<string, Known>()
  const find = db.prepare('SELECT id, certainty, directed, weight FROM link WHERE a = ? AND b = ? AND kind = ?')
  const insert = db.prepare('INSERT INTO link (id, kind, a, b, certainty, weight, directed) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const update = db.prepare('UPDATE link SET certainty = ?, weight = ?, directed = ? WHERE id = ?')
  const evidence = db.prepare(
    'INSERT OR IGNORE INTO link_evidence (link, source, sheet, row, offset, length, raw, certainty, weight, directed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )

  const linkOf = ({ kind, a, b, certainty, directed, weight }: Stated): Known => {
    const key = `${kind} ${a} ${b}`
    const held = known.get(key)
    if (held) return held
    let found = find.get(a, b, kind) as Known | undefined
    if (!found && !directed && EITHER_WAY.has(kind)) {
      const turned = find.get(b, a, kind) as Known | undefined
      if (turned?.directed === 0) found = turned
    }
    if (!found) {
      found = { id: next.link++, certainty, directed: directed ? 1 : 0, weight }
      insert.run([found.id, kind, a, b, certainty, weight, found.directed])
      added++
    }
    if (known.size >= LIMITS.remembered) known.clear()
    known.set(key, found)
    return found
  }

  return {
    get added() {
      return added
    },
    state(stated, { sheet, row, offset, length, raw }) {
      const link = linkOf(stated)
      const { certainty, directed, weight } = stated
      const surest = SURER[certainty] > SURER[link.certainty] ? certainty : link.certainty
      const way = directed ? 1 : link.directed
      const first = link.weight ?? weight
      if (surest !== link.certainty || way !== link.directed || first !== link.weight) {
        update.run([surest, first, way, link.id])
        Object.assign(link, { certainty: surest, directed: way, weight: first })
      }
      evidence.run([link.id, source, sheet, row, offset, length, raw, certainty, weight, directed ? 1 : 0])
      return link.id
    },
  }
}
