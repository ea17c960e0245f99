import { parsePhone } from '../../shared/identifiers/phone.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { formatId, parseId } from '../../shared/model/ids.ts'
import { selectorKindCode } from '../../shared/model/selector.ts'
import { nameOf } from '../analysis/name-of.ts'
import { search } from '../analysis/search.ts'
import type { Opened } from './context.ts'

export interface Resolved {
  id: string
  label: string
}

/** Below this a hit of the search is a guess, and a guess is not acted on. */
const SURE = 0.9

/**
 * The one thing that a person's words name: a public id, a number in any form, a handset, a cell, a name. Throws
 * `not-found` where the case has none, and `usage` with the candidates where it has several.
 */
export function resolveThing({ read, horizon, region }: Opened, text: string): Resolved {
  const id = parseId(text.trim())
  if (id && ['selector', 'entity', 'cell'].includes(id.type) && exists({ read, horizon }, id.type as 'selector', id.row))
    return { id: text.trim(), label: nameOf(read, text.trim()) }
  const parsed = parsePhone(text, region || 'MA')
  const row =
    parsed &&
    (read
      .prepare('SELECT id FROM selector WHERE value = ? AND kind = ? AND id <= ?')
      .pluck()
      .get(parsed.value, selectorKindCode(parsed.kind), horizon.selector) as number | undefined)
  if (parsed && row) return { id: formatId('selector', row), label: nameOf(read, formatId('selector', row)) }
  const hits = search(read, horizon, text, 10).filter((hit) => hit.what !== 'event' && hit.score >= SURE)
  const best = hits.filter((hit) => hit.score === hits[0]?.score)
  const [first] = best
  if (!first) throw new MasarError('not-found', { reason: 'nobody', value: text })
  if (best.length > 1) throw new MasarError('usage', { reason: 'several', value: text, found: best.map((hit) => `${hit.id} ${hit.label}`).join('; ') })
  return { id: first.id, label: first.label }
}

const exists = ({ read, horizon }: Pick<Opened, 'read' | 'horizon'>, table: 'selector' | 'entity' | 'cell', row: number): boolean =>
  row <= horizon[table] && read.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).pluck().get(row) !== undefined
