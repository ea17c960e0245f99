import { selectorKindOf } from '../../../shared/model/selector.ts'
import type { Fact } from '../../../shared/model/statement.ts'
import type { SelectorKind } from '../../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { rowsOf, selectorId } from '../ids.ts'

/** What files tie to things that bear names. */
export interface NameTies {
  /** Rows of selectors: numbers, accounts, handsets; a selector is its own. */
  selectors: (id: string) => readonly number[]
  /** Of these, those that take part in calls and messages. */
  parties: (id: string) => readonly number[]
  /** Rows of sources that name it. */
  sources: (id: string) => readonly number[]
  /** What statements say of it: names as the sources write them. */
  facts: (id: string) => readonly { name: string; value: string }[]
}

const TIES = "('subscriber', 'uses', 'contact', 'account')"
const PARTIES: ReadonlySet<SelectorKind> = new Set(['number', 'name', 'account', 'unknown'])
/** Most statements of one thing that are read. */
const MOST = 200

/** Asked for one thing at a time, and kept. */
export function tiesOf(read: ReadableDB, horizon: Horizon): NameTies {
  const linked = read
    .prepare(`SELECT b FROM link WHERE a = ? AND id <= ? AND kind IN ${TIES} UNION SELECT a FROM link WHERE b = ? AND id <= ? AND kind IN ${TIES}`)
    .pluck()
  const kindOf = read.prepare('SELECT kind FROM selector WHERE id = ?').pluck()
  const sourcesOf = read
    .prepare(
      `SELECT source FROM statement WHERE id IN (SELECT statement FROM statement_about WHERE thing = ?) AND source <= ?
       UNION SELECT source FROM link_evidence WHERE link IN (SELECT id FROM link WHERE a = ? UNION SELECT id FROM link WHERE b = ?) AND source <= ?
       UNION SELECT source FROM entity WHERE 'e' || id = ? AND source IS NOT NULL AND id = ? UNION SELECT source FROM selector WHERE id = ?`,
    )
    .pluck()
  const about = 'SELECT facts FROM statement WHERE id IN (SELECT statement FROM statement_about WHERE thing = ?) AND facts IS NOT NULL AND source <= ?'
  const told = read.prepare(`${about} LIMIT ${MOST}`).pluck()
  // A row of an address book says of the number what it says of who is called so.
  const toldBeside = read
    .prepare(
      `${about} AND EXISTS (SELECT 1 FROM link_evidence e WHERE e.link IN (SELECT id FROM link WHERE a = ? AND b = ? UNION SELECT id FROM link WHERE b = ? AND a = ?)
         AND e.source = statement.source AND e.sheet IS statement.sheet AND e.row = statement.row) LIMIT ${MOST}`,
    )
    .pluck()
  const selectors = kept((id) => [
    ...new Set(
      [...rowsOf('selector', [id]), ...rowsOf('selector', linked.all(id, horizon.link, id, horizon.link) as string[])].filter((row) => row <= horizon.selector),
    ),
  ])
  return {
    selectors,
    parties: kept((id) => selectors(id).filter((row) => PARTIES.has(selectorKindOf(kindOf.get(row) as number)))),
    sources: kept((id) => {
      const [entity, selector] = [rowsOf('entity', [id])[0] ?? -1, rowsOf('selector', [id])[0] ?? -1]
      return sourcesOf.all(id, horizon.source, id, id, horizon.source, id, entity, selector) as number[]
    }),
    facts: kept((id) => [
      ...factsIn(told.all(id, horizon.source) as string[], id),
      ...selectors(id)
        .map(selectorId)
        .flatMap((selector) => (selector === id ? [] : factsIn(toldBeside.all(selector, horizon.source, id, selector, id, selector) as string[], selector))),
    ]),
  }
}

const factsIn = (texts: readonly string[], of: string): Fact[] => texts.flatMap((text) => (JSON.parse(text) as Fact[]).filter(({ thing }) => thing === of))

function kept<T>(ask: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    const found = known.get(id) ?? ask(id)
    known.set(id, found)
    return found
  }
}
