import { formatId, parseId } from '../../../shared/model/ids.ts'
import type { EntityKind } from '../../../shared/model/entity.ts'
import type { SelectorKind } from '../../../shared/model/selector.ts'
import { selectorKindCode, selectorKindOf } from '../../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { shownAs } from '../kinds.ts'
import type { Turns } from '../turns.ts'
import { inStretches } from './stretches.ts'

/** Selectors that a file calls by a name: senders of chats, accounts of applications, owners of devices. */
export const NAMED_KINDS: readonly SelectorKind[] = ['name', 'account', 'device', 'unknown']
/** Entities that may be people; a node of a chart without a type may be one. */
const PEOPLE: readonly EntityKind[] = ['person', 'other']

/** Something of the case that bears a name. */
export interface Named {
  id: string
  name: string
  identity: string | null
}

interface EntityRow {
  id: number
  label: string
  identity: string | null
}
interface SelectorRow {
  id: number
  kind: number
  value: string
  raw: string
}

const ofEntity = ({ id, label, identity }: EntityRow): Named => ({ id: formatId('entity', id), name: label, identity })
const ofSelector = ({ id, kind, value, raw }: SelectorRow): Named => ({
  id: formatId('selector', id),
  name: shownAs(selectorKindOf(kind), value, raw),
  identity: null,
})

/** Everything that bears what may be a person's name: people, subscribers, contacts, names of chats and accounts; in the order in which the case met them. */
export async function namedThings(read: ReadableDB, horizon: Horizon, pace: Turns): Promise<Named[]> {
  const entities = await inStretches<EntityRow>(
    read,
    `SELECT id, label, identity FROM entity WHERE id > ? AND id <= ? AND kind IN (SELECT value FROM json_each('${JSON.stringify(PEOPLE)}')) ORDER BY id`,
    horizon.entity,
    pace,
  )
  const kinds = JSON.stringify(NAMED_KINDS.map(selectorKindCode))
  const selectors = await inStretches<SelectorRow>(
    read,
    `SELECT id, kind, value, raw FROM selector WHERE id > ? AND id <= ? AND kind IN (SELECT value FROM json_each('${kinds}')) ORDER BY id`,
    horizon.selector,
    pace,
  )
  return [...entities.map(ofEntity), ...selectors.map(ofSelector)].filter(({ name }) => isName(name))
}

/** One of them; undefined where the case has no such, or it bears no name. */
export function namedOne(read: ReadableDB, horizon: Horizon, id: string): Named | undefined {
  const parsed = parseId(id)
  if (parsed?.type === 'entity' && parsed.row <= horizon.entity) {
    const row = read.prepare('SELECT id, label, identity FROM entity WHERE id = ?').get(parsed.row) as EntityRow | undefined
    return row && ofEntity(row)
  }
  if (parsed?.type !== 'selector' || parsed.row > horizon.selector) return undefined
  const row = read.prepare('SELECT id, kind, value, raw FROM selector WHERE id = ?').get(parsed.row) as SelectorRow | undefined
  return row && NAMED_KINDS.includes(selectorKindOf(row.kind)) ? ofSelector(row) : undefined
}

/** Letters of two signs at least, and no address, key or number with a few letters. */
export const isName = (text: string): boolean => /\p{L}\p{M}*\p{L}/u.test(text) && !/[@/\\_]|:\S|\d{4}/.test(text) && text.length <= 120
