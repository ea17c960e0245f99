import { selectorKindOf } from '../../shared/model/selector.ts'
import type { ReadableDB } from '../case/types.ts'

/** Digits of the shortest numbers that people have. */
const SHORTEST = 7

/** Which of these selectors (rows) are numbers of operators and companies: shorter than those of people, like voicemail, a balance or the police. */
export function servicesAmong(read: ReadableDB, rows: Iterable<number>): Set<number> {
  const found = read
    .prepare('SELECT id, kind, value FROM selector WHERE id IN (SELECT value FROM json_each(?))')
    .raw()
    .all(JSON.stringify([...rows])) as [number, number, string][]
  return new Set(found.flatMap(([row, kind, value]) => (isService(selectorKindOf(kind), value) ? [row] : [])))
}

const isService = (kind: ReturnType<typeof selectorKindOf>, value: string): boolean =>
  kind === 'shortcode' || (kind === 'number' && /^\d+$/.test(value) && value.length < SHORTEST)
