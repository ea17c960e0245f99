import { formatId } from '../../../shared/model/ids.ts'
import type { QualityRow } from '../../../shared/api/quality.ts'
import { cellsAsText, EVIDENCE_COLUMNS, fromObservation, readEvidence, type EvidenceRow, type Holding } from '../evidence.ts'
import { nameOf } from '../name-of.ts'
import { hideIn, keptBack } from '../protection.ts'
import { thingsAt } from '../statements.ts'
import type { Found, Hits, RowList, Said } from './types.ts'

type Place = NonNullable<QualityRow['other']>
type Page = { offset: number; limit: number }

export const sizeOf = (list: RowList): number => ('hits' in list ? list.hits.size : 'ids' in list ? list.ids.length : list.total)
export const rowsIn = ({ rows }: Pick<Found, 'rows'>): number => rows.reduce((sum, list) => sum + sizeOf(list), 0)

/** Values of a sentence as somebody may read them: instants in ISO 8601 UTC, files and things by name, protected people veiled (law 4). */
export function spoken({ read }: Pick<Holding, 'read'>, values: Record<string, Said>): Record<string, string | number> {
  const say = (value: Said): string | number => {
    if (typeof value === 'string') return hideIn(read, value)
    if (typeof value === 'number') return value
    if ('at' in value) return new Date(value.at).toISOString()
    if ('selector' in value) return nameOf(read, formatId('selector', value.selector))
    return hideIn(read, (read.prepare('SELECT file FROM source WHERE id = ?').pluck().get(value.source) as string | undefined) ?? '')
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]))
}

/** A page of the rows behind a finding, each to the letter with its place; what tells of protected people is kept back. */
export async function pageOf(holding: Holding, found: Pick<Found, 'rows' | 'why'>, { offset, limit }: Page): Promise<QualityRow[]> {
  const rows: QualityRow[] = []
  let skip = offset
  for (const list of found.rows) {
    const size = sizeOf(list)
    if (skip < size && rows.length < limit) rows.push(...(await listed(holding, list, found.why, { offset: skip, limit: limit - rows.length })))
    skip = Math.max(0, skip - size)
  }
  return rows
}

function listed(holding: Holding, list: RowList, why: Found['why'], page: Page): Promise<QualityRow[]> {
  switch (list.from) {
    case 'observation':
      return ofHits(holding, list.hits, why, page)
    case 'rows':
      return ofRows(holding, [...list.ids.subarray(page.offset, page.offset + page.limit)])
    case 'observation-where':
      return ofCondition(holding, list, page)
    case 'other':
      return Promise.resolve(ofOthers(holding, list, page))
    default:
      return ofPlaces(holding, list.from === 'statement' ? 'statement' : 'link_evidence', list.ids.slice(page.offset, page.offset + page.limit))
  }
}

type Stored = Omit<EvidenceRow, 'role'> & { role: number; id: number }

/** Rows of `observation` by number, as evidence. */
async function observed(holding: Holding, ids: readonly number[]): Promise<Map<number, Place>> {
  const wanted = JSON.stringify([...new Set(ids)])
  const rows = holding.read
    .prepare(`SELECT o.id, ${EVIDENCE_COLUMNS} FROM observation o WHERE o.id IN (SELECT value FROM json_each(?))`)
    .all(wanted) as Stored[]
  const evidence = await readEvidence(holding, rows.map(fromObservation))
  return new Map(rows.map((row, i) => [row.id, placeOf(evidence[i] as Place)]))
}

const placeOf = ({ source, file, locator, raw, withheld, persons }: Place): Place => ({
  source,
  file,
  locator,
  raw,
  ...(withheld ? { withheld, ...(persons ? { persons } : {}) } : {}),
})

const NOWHERE: Place = { source: 'src1', file: '', locator: '', raw: '' }

async function ofHits(holding: Holding, hits: Hits, why: Found['why'], { offset, limit }: Page): Promise<QualityRow[]> {
  const at = Array.from({ length: Math.max(0, Math.min(limit, hits.size - offset)) }, (_, i) => offset + i)
  const places = await observed(
    holding,
    at.flatMap((i) => [hits.id[i] as number, hits.other[i] as number]).filter((id) => id !== 0),
  )
  return at.map((i) => ({
    ...(places.get(hits.id[i] as number) ?? NOWHERE),
    why: why ? spoken(holding, why(hits.a[i] as number, hits.b[i] as number)) : null,
    other: places.get(hits.other[i] as number) ?? null,
  }))
}

async function ofCondition(
  holding: Holding,
  { where, params }: Extract<RowList, { from: 'observation-where' }>,
  { offset, limit }: Page,
): Promise<QualityRow[]> {
  const ids = holding.read
    .prepare(`SELECT o.id FROM observation o WHERE ${where} ORDER BY o.id LIMIT ? OFFSET ?`)
    .pluck()
    .all(...params, limit, offset) as number[]
  return ofRows(holding, ids)
}

async function ofRows(holding: Holding, ids: readonly number[]): Promise<QualityRow[]> {
  const places = await observed(holding, ids)
  return ids.map((id) => ({ ...(places.get(id) ?? NOWHERE), why: null, other: null }))
}

function ofOthers({ read }: Holding, { where, params }: Extract<RowList, { from: 'other' }>, { offset, limit }: Page): QualityRow[] {
  const rows = read
    .prepare(
      `SELECT source, locator, raw, (SELECT file FROM source s WHERE s.id = other_row.source) AS file FROM other_row WHERE ${where} ORDER BY id LIMIT ? OFFSET ?`,
    )
    .all(...params, limit, offset) as { source: number; locator: string; raw: string; file: string }[]
  return rows.map(({ source, locator, raw, file }) => ({
    ...placeOf(keptBack(read, { source: formatId('source', source), file: hideIn(read, file), locator: hideIn(read, locator), raw: cellsAsText(raw) })),
    why: null,
    other: null,
  }))
}

/** Rows of statements, or rows that state a link. */
async function ofPlaces(holding: Holding, table: 'statement' | 'link_evidence', ids: readonly number[]): Promise<QualityRow[]> {
  const rows = holding.read
    .prepare(
      `SELECT x.rowid AS id, x.source, x.sheet, x.row, x.offset, x.length, x.raw FROM json_each(?) j JOIN ${table} x ON x.rowid = j.value ORDER BY j.key`,
    )
    .all(JSON.stringify(ids)) as Omit<EvidenceRow, 'role' | 'ends'>[]
  const evidence = await readEvidence(
    holding,
    rows.map((row) => ({ ...row, ends: thingsAt(holding.read, row), role: 'states' as const })),
  )
  return evidence.map((piece) => ({ ...placeOf(piece), why: null, other: null }))
}
