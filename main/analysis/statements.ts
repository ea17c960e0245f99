import type { Fact, StatementKind } from '../../shared/model/statement.ts'
import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import type { EvidenceRow } from './evidence.ts'
import { mergesOf } from './identity/merges.ts'
import { rowsOf, selectorIds } from './ids.ts'
import { peopleBehind, peopleIn } from './protection.ts'
import type { Facts } from './fact-list.ts'
import type { Condition } from './where.ts'

type Place = Pick<EvidenceRow, 'source' | 'sheet' | 'row'>

/** Most facts of one thing that are told at once. */
const MOST = 200

/** Rows of statements about a thing, and about what is one with it, under the filter's sources; statements have no time, so the rest of the filter does not touch them. */
export function statementsAbout(read: ReadableDB, horizon: Horizon, id: string, { sources }: Filter): Condition {
  const about = `id IN (SELECT statement FROM statement_about WHERE thing IN (SELECT value FROM json_each(?))) AND source <= ?`
  const ids = JSON.stringify(mergesOf(read).members(id))
  return sources
    ? { sql: `${about} AND source IN (SELECT value FROM json_each(?))`, params: [ids, horizon.source, JSON.stringify(rowsOf('source', sources))] }
    : { sql: about, params: [ids, horizon.source] }
}

/** Public ids of everything that the row at this place tells of: parties of its event, what its statements are about, ends of its links. */
export function thingsAt(read: ReadableDB, { source, sheet, row }: Place): string[] {
  const params = [source, row, sheet]
  const about = read
    .prepare('SELECT thing FROM statement_about JOIN statement ON statement.id = statement WHERE source = ? AND row = ? AND sheet IS ?')
    .pluck()
    .all(...params) as string[]
  const ends = read
    .prepare('SELECT a, b FROM link_evidence JOIN link ON link.id = link WHERE source = ? AND row = ? AND sheet IS ?')
    .raw()
    .all(...params) as [string, string][]
  return [...new Set([...about, ...ends.flat()])]
}

/**
 * What statements say beside a thing: which kinds of rows tell of it, and their facts as the source writes them, each once. Nothing of protected
 * people, whatever thing the row is about.
 */
export function statedFacts(read: ReadableDB, horizon: Horizon, id: string): Facts['facts'] {
  const { sql, params } = statementsAbout(read, horizon, id, {})
  const rows = read.prepare(`SELECT id, what, facts FROM statement WHERE ${sql} AND duplicate <> 1 ORDER BY id LIMIT ${MOST}`).all(...params) as {
    id: number
    what: StatementKind
    facts: string | null
  }[]
  const about = read.prepare('SELECT thing FROM statement_about WHERE statement = ?').pluck()
  const own = mergesOf(read).members(id)
  const found = new Map<string, Facts['facts'][number]>()
  for (const row of rows) {
    found.set(row.what, { name: 'stated', value: row.what })
    if (row.facts === null || peopleBehind(read, about.all(row.id) as string[]).length > 0) continue
    const facts = (JSON.parse(row.facts) as Fact[]).filter((fact) => own.includes(fact.thing) && peopleIn(read, `${fact.name} ${fact.value}`).length === 0)
    // A row may write a name in two fields, of which neither tells by itself.
    if (peopleIn(read, facts.map(({ value }) => value).join(' ')).length > 0) continue
    for (const fact of facts) found.set(`${fact.name}\0${fact.value}`, { name: fact.name.slice(0, 64), value: fact.value, stated: true })
  }
  return [...found.values()].slice(0, MOST)
}

/** What a row of an event says beyond its columns: application, chat, attachments and the rest. Nothing where protected people take part or are named. */
export function factsOfEvent(read: ReadableDB, row: number): Facts['facts'] {
  const text = read.prepare('SELECT facts FROM observation_facts WHERE observation = ?').pluck().get(row)
  if (typeof text !== 'string') return []
  const parties = read.prepare('SELECT caller, callee, imei, imsi FROM observation WHERE id = ?').raw().get(row) as (number | null)[]
  if (peopleBehind(read, selectorIds(parties)).length > 0 || peopleIn(read, text).length > 0) return []
  const {
    app,
    chat,
    attachments = [],
    more = [],
  } = JSON.parse(text) as {
    app?: string
    chat?: string
    attachments?: string[]
    more?: { name: string; value: string }[]
  }
  return [
    ...(app === undefined ? [] : [{ name: 'app', value: app }]),
    ...(chat === undefined ? [] : [{ name: 'chat', value: chat }]),
    ...attachments.map((value) => ({ name: 'attachment', value })),
    ...more.map(({ name, value }) => ({ name: name.slice(0, 64), value, stated: true })),
  ]
}
