import { parseId } from '../../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { labelsOf } from '../labels.ts'

export interface Holder {
  id: string
  label: string
}

/** Who is said to use a number comes first, then whom a file names as its subscriber. */
const KINDS = ['uses', 'subscriber'] as const

/** Persons and organisations that links tie to these selectors (public ids), the surest for each; veiled where protected. */
export function holdersOf(read: ReadableDB, horizon: Horizon, ids: readonly string[]): Map<string, Holder> {
  const text = JSON.stringify(ids)
  const rows = read
    .prepare(
      `SELECT kind, a AS one, b AS other FROM link WHERE id <= ? AND kind IN ('uses', 'subscriber') AND a IN (SELECT value FROM json_each(?))
       UNION ALL SELECT kind, b, a FROM link WHERE id <= ? AND kind IN ('uses', 'subscriber') AND b IN (SELECT value FROM json_each(?))`,
    )
    .all(horizon.link, text, horizon.link, text) as { kind: (typeof KINDS)[number]; one: string; other: string }[]
  const entities = rows.filter(({ other }) => parseId(other)?.type === 'entity').toSorted((x, y) => KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind))
  const labels = labelsOf(read, [...new Set(entities.map(({ other }) => other))])
  const found = new Map<string, Holder>()
  for (const { one, other } of entities) {
    const label = labels.get(other)
    if (label && !found.has(one)) found.set(one, { id: other, label: label.label })
  }
  return found
}
