import type { WritableDB } from '../../case/types.ts'
import { formatId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../limits.ts'
import type { NextIds } from './ids.ts'

/** A person as a batch names one. */
export interface NamedPerson {
  label: string
  identity: string | null
  folded: string
}

/** Where a row stands in its file. */
export interface Place {
  sheet: number | null
  row: number
  offset: number | null
  length: number | null
  raw: string | null
}

export interface Subscribers {
  /** The row at `place` names this person as the subscriber of this selector. */
  state(person: NamedPerson, selector: number, place: Place): void
  readonly entities: number
  readonly links: number
}

/**
 * People whom files name beside a number, each linked to it as its subscriber: unconfirmed, for a subscriber is not a
 * user. Two rows name one person when name and document agree. Without a document a name says too little (namesakes
 * are common), so the same name beside another number is another person until someone says otherwise.
 */
export function createSubscribers(db: WritableDB, source: number, next: NextIds): Subscribers {
  let entities = 0
  let links = 0
  const known = new Map<string, number>()
  const byDocument = db.prepare(`SELECT id FROM entity WHERE folded = ? AND identity = ? AND kind = 'person' ORDER BY id LIMIT 1`).pluck()
  const byNumber = db
    .prepare(
      `SELECT entity.id FROM link JOIN entity ON entity.id = CAST(substr(link.a, 2) AS INTEGER) AND link.a = 'e' || entity.id
       WHERE link.b = ? AND link.kind = 'subscriber' AND entity.folded = ? AND entity.identity IS NULL AND entity.kind = 'person' ORDER BY entity.id LIMIT 1`,
    )
    .pluck()
  const insertEntity = db.prepare(`INSERT INTO entity (id, kind, label, identity, folded, source) VALUES (?, 'person', ?, ?, ?, ?)`)
  const said = db.prepare(`INSERT INTO entity_said (entity, source, kind, label) VALUES (?, ?, 'person', ?)`)
  const findLink = db.prepare(`SELECT id FROM link WHERE a = ? AND b = ? AND kind = 'subscriber'`).pluck()
  const insertLink = db.prepare(`INSERT INTO link (id, kind, a, b, certainty) VALUES (?, 'subscriber', ?, ?, 'unconfirmed')`)
  const evidence = db.prepare('INSERT OR IGNORE INTO link_evidence (link, source, sheet, row, offset, length, raw) VALUES (?, ?, ?, ?, ?, ?, ?)')

  const entityOf = ({ label, identity, folded }: NamedPerson, selector: number): number => {
    const found = identity === null ? byNumber.get(formatId('selector', selector), folded) : byDocument.get(folded, identity)
    if (typeof found === 'number') return found
    insertEntity.run([next.entity, label, identity, folded, source])
    said.run([next.entity, source, label])
    entities++
    return next.entity++
  }
  const linkOf = (person: NamedPerson, selector: number): number => {
    const a = formatId('entity', entityOf(person, selector))
    const b = formatId('selector', selector)
    const found = findLink.get(a, b)
    if (typeof found === 'number') return found
    insertLink.run([next.link, a, b])
    links++
    return next.link++
  }
  return {
    get entities() {
      return entities
    },
    get links() {
      return links
    },
    state(person, selector, { sheet, row, offset, length, raw }) {
      const key = `${selector}\0${person.identity ?? ''}\0${person.folded}`
      let link = known.get(key)
      if (link === undefined) {
        link = linkOf(person, selector)
        if (known.size >= LIMITS.remembered) known.clear()
        known.set(key, link)
      }
      evidence.run([link, source, sheet, row, offset, length, raw])
    },
  }
}
