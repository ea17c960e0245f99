import type { Certainty } from '../../shared/model/entity.ts'
import { fold } from '../../shared/names/fold.ts'
import type { WritableDB } from '../case/types.ts'
import { bareNode } from './load/entities.ts'
import type { Turns } from './load/turns.ts'

const CHUNK = 2_000

/** Removes what this source states: its statements, its evidence for links, and links and entities that it alone knows of. What others say stands again. */
export async function removeStatements(db: WritableDB, source: number, turns: Turns): Promise<{ links: number; entities: number }> {
  const page = db.prepare(`SELECT id FROM statement WHERE source = ? LIMIT ${CHUNK}`).pluck()
  const forget = db.prepare('DELETE FROM statement_about WHERE statement = ?')
  const remove = db.prepare('DELETE FROM statement WHERE id = ?')
  for (let ids = page.all([source]) as number[]; ids.length > 0; ids = page.all([source]) as number[]) {
    for (const id of ids) {
      forget.run([id])
      remove.run([id])
      const turn = turns.take()
      if (turn) await turn
    }
  }
  const links = await removeLinks(db, source, turns)
  const entities = await removeEntities(db, source, turns)
  await restoreCells(db, source, turns)
  return { links, entities }
}

interface Said {
  certainty: Certainty | null
  weight: number | null
  directed: number | null
}

async function removeLinks(db: WritableDB, source: number, turns: Turns): Promise<number> {
  const touched = db.prepare('SELECT DISTINCT link FROM link_evidence WHERE source = ?').pluck().all([source]) as number[]
  db.prepare('DELETE FROM link_evidence WHERE source = ?').run([source])
  const left = db.prepare('SELECT certainty, weight, directed FROM link_evidence WHERE link = ? ORDER BY source, rowid')
  const remove = db.prepare('DELETE FROM link WHERE id = ?')
  const restore = db.prepare('UPDATE link SET certainty = ?, weight = ?, directed = ? WHERE id = ?')
  let removed = 0
  for (const link of touched) {
    const rows = left.all([link]) as Said[]
    if (rows.length === 0) {
      remove.run([link])
      removed++
    } else restore.run([surest(rows), rows.find(({ weight }) => weight !== null)?.weight ?? null, rows.some(({ directed }) => directed === 1) ? 1 : 0, link])
    const turn = turns.take()
    if (turn) await turn
  }
  return removed
}

/** As sure as its surest row. Rows that do not say it name a subscriber, who is unconfirmed. */
function surest(rows: readonly Said[]): Certainty {
  const said = rows.map(({ certainty }) => certainty ?? 'unconfirmed')
  return said.find((one) => one === 'confirmed') ?? said.find((one) => one === 'unconfirmed') ?? 'tentative'
}

/** Entities that only this source named go; the others carry what the first of the remaining sources says. */
async function removeEntities(db: WritableDB, source: number, turns: Turns): Promise<number> {
  const touched = db
    .prepare('SELECT entity FROM entity_said WHERE source = ? UNION SELECT id FROM entity WHERE source = ?')
    .pluck()
    .all([source, source]) as number[]
  db.prepare('DELETE FROM entity_said WHERE source = ?').run([source])
  const left = db.prepare('SELECT source, kind, label FROM entity_said WHERE entity = ? ORDER BY source')
  const tied = db.prepare('SELECT 1 FROM link WHERE a = ? UNION ALL SELECT 1 FROM link WHERE b = ? LIMIT 1')
  const remove = db.prepare('DELETE FROM entity WHERE id = ? AND source = ?')
  const restore = db.prepare(
    `UPDATE entity SET kind = ?, label = ?, folded = CASE WHEN node IS NULL THEN folded ELSE ? END, source = CASE WHEN source = ? THEN ? ELSE source END WHERE id = ? AND source IS NOT NULL`,
  )
  const nodeOf = db.prepare('SELECT node FROM entity WHERE id = ?').pluck()
  let removed = 0
  for (const id of touched) {
    const rows = left.all([id]) as { source: number; kind: string; label: string }[]
    const first = rows[0]
    if (first) {
      const kind = rows.find((row) => row.kind !== 'other')?.kind ?? 'other'
      const node = nodeOf.get([id]) as string | null
      const label = (node === null ? undefined : rows.find((row) => row.label !== bareNode(node))?.label) ?? first.label
      restore.run([kind, label, fold(label) || label, source, first.source, id])
    } else if (tied.get([`e${id}`, `e${id}`]) === undefined) removed += remove.run([id, source]).changes
    const turn = turns.take()
    if (turn) await turn
  }
  return removed
}

const FIELDS = ['name', 'lat', 'lon', 'azimuth', 'beam', 'range'] as const

/** Cells carry again what the remaining sources say of them, the first one's word for each field. */
async function restoreCells(db: WritableDB, source: number, turns: Turns): Promise<void> {
  const touched = db.prepare('SELECT cell FROM cell_said WHERE source = ?').pluck().all([source]) as number[]
  db.prepare('DELETE FROM cell_said WHERE source = ?').run([source])
  const first = (field: string): string =>
    `${field} = (SELECT said.${field} FROM cell_said said WHERE said.cell = cell.id AND said.${field} IS NOT NULL ORDER BY said.source LIMIT 1)`
  const restore = db.prepare(`UPDATE cell SET ${FIELDS.map(first).join(', ')} WHERE id = ?`)
  for (const cell of touched) {
    restore.run([cell])
    const turn = turns.take()
    if (turn) await turn
  }
}
