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
import { linksBetween, linksOfAll } from './identity/apply.ts'
import { edgeId, parseEdge } from './ids.ts'
import { statementsAbout, thingsAt } from './statements.ts'
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
      return inTurn(question, [
        (page) => observed(holding, { sql: 'o.source = ? AND o.id <= ?', params: [id.row, horizon.observation] }, 'o.id', page),
        (page) => stated(holding, { sql: 'source = ? AND source <= ?', params: [id.row, horizon.source] }, page),
      ])
    case 'selector':
    case 'cell':
      return inTurn(question, [
        (page) => observed(holding, rowsOfThing(holding, horizon, publicId, filter), 'o.start, o.id', page),
        (page) => stated(holding, statementsAbout(read, horizon, publicId, filter), page),
      ])
    case 'link':
      return linking(holding, horizon, [id.row], null, question)
    case 'entity':
      return linking(
        holding,
        horizon,
        linksOfAll(read, horizon, publicId).map((link) => link.id),
        statementsAbout(read, horizon, publicId, filter),
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
  const links = linksBetween(read, horizon, a, b)
  return inTurn(question, [
    (page) =>
      both
        ? observed(holding, { sql: `${where.sql} AND ${both.sql}`, params: [...where.params, ...both.params] }, 'o.start, o.id', page)
        : Promise.resolve(NOTHING),
    (page) =>
      linking(
        holding,
        horizon,
        links.map((link) => link.id),
        null,
        page,
      ),
  ])
}

type Paging = Pick<ShowQuestion, 'offset' | 'limit'>

/** Pages through several lists of evidence as through one. */
async function inTurn({ offset, limit }: Paging, lists: ((page: Paging) => Promise<Page>)[]): Promise<Page> {
  const all: Page = { evidence: [], total: 0 }
  for (const list of lists) {
    const page = await list({ offset: Math.max(0, offset - all.total), limit: Math.max(0, limit - all.evidence.length) })
    all.evidence.push(...page.evidence)
    all.total += page.total
  }
  return all
}

async function observed(holding: Holding, where: Condition, order: string, { offset, limit }: Paging): Promise<Page> {
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

const PLACE = 'source, sheet, row, offset, length, raw'

/** Rows of statements. */
const stated = (holding: Holding, { sql, params }: Condition, page: Paging): Promise<Page> =>
  placed(holding, { sql: `SELECT DISTINCT ${PLACE} FROM statement WHERE ${sql}`, params }, page)

/** Rows that state one of these links, and rows of statements beside them; a row that does both stands once. */
function linking(holding: Holding, horizon: Horizon, links: readonly number[], about: Condition | null, page: Paging): Promise<Page> {
  const rows = `SELECT ${PLACE} FROM link_evidence WHERE link IN (SELECT value FROM json_each(?)) AND source <= ?`
  const both = about ? ` UNION SELECT ${PLACE} FROM statement WHERE ${about.sql}` : ''
  // A row that ties several things states several links.
  return placed(holding, { sql: `SELECT DISTINCT * FROM (${rows}${both})`, params: [JSON.stringify(links), horizon.source, ...(about?.params ?? [])] }, page)
}

async function placed(holding: Holding, { sql, params }: Condition, { offset, limit }: Paging): Promise<Page> {
  const { read } = holding
  const total = read
    .prepare(`SELECT count(*) FROM (${sql})`)
    .pluck()
    .get(...params) as number
  const rows = read.prepare(`${sql} ORDER BY source, sheet, row LIMIT ? OFFSET ?`).all(...params, limit, offset) as Omit<EvidenceRow, 'role' | 'ends'>[]
  return {
    total,
    evidence: await readEvidence(
      holding,
      rows.map((row) => ({ ...row, ends: thingsAt(read, row), role: 'states' as const })),
    ),
  }
}
