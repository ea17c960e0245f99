import { MasarError } from '../../shared/api/errors.ts'
import type { Filter } from '../../shared/model/chart.ts'
import { formatId, parseId } from '../../shared/model/ids.ts'
import type { Id } from '../../shared/model/ids.ts'
import type { Evidence } from '../../shared/model/source.ts'
import type { Horizon } from '../case/types.ts'
import { between } from './between.ts'
import { EVIDENCE_COLUMNS, fromObservation, readEvidence } from './evidence.ts'
import type { EvidenceRow, Holding } from './evidence.ts'
import { edgeFacts, factsOf } from './facts.ts'
import type { Facts } from './fact-list.ts'
import { edgeId, parseEdge } from './ids.ts'
import { linksOf } from './links.ts'
import { whereEvents } from './where.ts'
import type { Condition } from './where.ts'

export interface Thing extends Facts {
  id: string
  evidence: Evidence[]
  /** Pieces of evidence in all; `evidence` is a page of them. */
  total: number
}

export interface ShowQuestion {
  /** A public id, or an edge as `from>to`. */
  id: string
  filter: Filter
  offset: number
  limit: number
}

/** One thing with the rows that say so. Throws `not-found`. */
export async function show(holding: Holding, horizon: Horizon, question: ShowQuestion): Promise<Thing> {
  const edge = parseEdge(question.id)
  const id = edge ? null : parseId(question.id)
  if (edge) {
    const [a, b] = edge.map(({ type, row }) => formatId(type, row)) as [string, string]
    const facts = edgeFacts(holding.read, horizon, a, b, question.filter)
    return { id: edgeId(a, b), ...facts, ...(await evidenceOfEdge(holding, horizon, a, b, question)) }
  }
  const facts = id && factsOf(holding.read, horizon, id, question.filter)
  if (!id || !facts) throw new MasarError('not-found', { id: question.id })
  return { id: question.id, ...facts, ...(await evidenceOf(holding, horizon, id, question)) }
}

type Page = Pick<Thing, 'evidence' | 'total'>
const NOTHING: Page = { evidence: [], total: 0 }

function evidenceOf(holding: Holding, horizon: Horizon, id: Id, question: ShowQuestion): Promise<Page> {
  const { read } = holding
  const publicId = formatId(id.type, id.row)
  const { filter } = question
  switch (id.type) {
    case 'event':
      return observed(
        holding,
        { sql: '(o.id = ? OR o.event = ? AND o.role <> 0) AND o.id <= ?', params: [id.row, id.row, horizon.observation] },
        'o.role, o.id',
        question,
      )
    case 'source':
      return observed(holding, { sql: 'o.source = ? AND o.id <= ?', params: [id.row, horizon.observation] }, 'o.id', question)
    case 'selector':
    case 'cell':
      return observed(holding, rowsOfThing(holding, horizon, publicId, filter), 'o.start, o.id', question)
    case 'link':
      return stated(holding, horizon, [id.row], question)
    case 'entity':
      return stated(
        holding,
        horizon,
        linksOf(read, horizon, publicId).map((link) => link.id),
        question,
      )
    default:
      return Promise.resolve(NOTHING)
  }
}

/** All rows of a thing's events under the filter; where that chooses parties already, of the events they share with it. */
function rowsOfThing({ read }: Holding, horizon: Horizon, id: string, filter: Filter): Condition {
  if (!filter.of) return whereEvents(read, horizon, { ...filter, of: [id] }, { rows: 'all' })
  const own = whereEvents(read, horizon, { of: [id] }, { rows: 'all' })
  const rest = whereEvents(read, horizon, filter, { rows: 'all' })
  return { sql: `${rest.sql} AND o.event IN (SELECT o.event FROM observation o WHERE ${own.sql})`, params: [...rest.params, ...own.params] }
}

/** Rows of the events between two things, then rows that state a link between them. */
async function evidenceOfEdge(holding: Holding, horizon: Horizon, a: string, b: string, question: ShowQuestion): Promise<Page> {
  const { read } = holding
  const both = between(read, horizon, a, b, 'all')
  const where = whereEvents(read, horizon, question.filter, { rows: 'all' })
  const events = both
    ? await observed(holding, { sql: `${where.sql} AND ${both.sql}`, params: [...where.params, ...both.params] }, 'o.start, o.id', question)
    : NOTHING
  const links = linksOf(read, horizon, a).filter((link) => link.a === b || link.b === b)
  const rest = { ...question, offset: Math.max(0, question.offset - events.total), limit: question.limit - events.evidence.length }
  const statements = await stated(
    holding,
    horizon,
    links.map((link) => link.id),
    rest,
  )
  return { evidence: [...events.evidence, ...statements.evidence], total: events.total + statements.total }
}

async function observed(holding: Holding, where: Condition, order: string, { offset, limit }: ShowQuestion): Promise<Page> {
  const { read } = holding
  const total = read
    .prepare(`SELECT count(*) FROM observation o WHERE ${where.sql}`)
    .pluck()
    .get(...where.params) as number
  const rows = read
    .prepare(`SELECT ${EVIDENCE_COLUMNS} FROM observation o WHERE ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`)
    .all(...where.params, limit, offset)
  return { total, evidence: await readEvidence(holding, (rows as Parameters<typeof fromObservation>[0][]).map(fromObservation)) }
}

async function stated(holding: Holding, horizon: Horizon, links: readonly number[], { offset, limit }: ShowQuestion): Promise<Page> {
  const where = 'link IN (SELECT value FROM json_each(?)) AND source <= ?'
  const params = [JSON.stringify(links), horizon.source]
  const total = holding.read
    .prepare(`SELECT count(*) FROM link_evidence WHERE ${where}`)
    .pluck()
    .get(...params) as number
  const rows = holding.read
    .prepare(
      `SELECT source, sheet, row, offset, length, raw, (SELECT a FROM link WHERE id = link) AS a, (SELECT b FROM link WHERE id = link) AS b
       FROM link_evidence WHERE ${where} ORDER BY source, row LIMIT ? OFFSET ?`,
    )
    .all(...params, limit, offset) as (Omit<EvidenceRow, 'role' | 'ends'> & { a: string; b: string })[]
  return {
    total,
    evidence: await readEvidence(
      holding,
      rows.map(({ a, b, ...row }) => ({ ...row, ends: [a, b], role: 'states' as const })),
    ),
  }
}
