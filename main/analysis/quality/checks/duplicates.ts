import { createHits, type HitList } from '../hits.ts'
import { inBatches, pageThrough, statementRange } from '../pages.ts'
import type { Check, Found, RowList, Setting } from '../types.ts'

/** Rows that say nothing new: inside the file, and of other files, each with the row that says it first. */
export const duplicates: Check = {
  codes: ['repeated', 'repeated-across'],
  async run(setting) {
    const { inside, across } = await repeatedRows(setting)
    const stated = await repeatedStatements(setting)
    const count = inside.size + stated.length
    const lists: RowList[] = [
      ...(inside.size > 0 ? [{ from: 'observation' as const, hits: inside }] : []),
      ...(stated.length > 0 ? [{ from: 'statement' as const, ids: stated }] : []),
    ]
    return [
      ...(count === 0 ? [] : [{ code: 'repeated', section: 'duplicates', severity: 'note', unit: 'rows', count, rows: lists } satisfies Found]),
      ...[...across].map(([of, hits]): Found => ({
        code: 'repeated-across',
        what: `src${of}`,
        section: 'duplicates',
        severity: 'note',
        unit: 'rows',
        count: hits.size,
        values: { file: { source: of } },
        rows: [{ from: 'observation', hits }],
      })),
    ]
  },
}

async function repeatedRows({ read, rows, source, turns }: Setting): Promise<{ inside: HitList; across: Map<number, HitList> }> {
  const inside = createHits()
  const across = new Map<number, HitList>()
  const ids = rows.id.filter((_, i) => rows.role[i] === 2)
  // Where the first row of the event is the other party's, what is repeated is the row of the same side that corroborates it.
  const sql = `SELECT o.id, coalesce(x.id, p.id), coalesce(x.source, p.source) FROM observation o JOIN observation p ON p.id = o.event
               LEFT JOIN observation x ON x.role <> 0 AND x.role = 1 AND x.event = o.event AND x.side = o.side AND p.side <> o.side
               WHERE o.id IN (SELECT value FROM json_each(?)) GROUP BY o.id ORDER BY o.id`
  for await (const page of inBatches(read, sql, ids, turns))
    for (const [id, first, of] of page as [number, number, number][]) {
      const list = of === source ? inside : (across.get(of) ?? createHits())
      if (of !== source) across.set(of, list)
      list.add(id, first)
    }
  return { inside, across }
}

async function repeatedStatements({ read, source, turns }: Setting): Promise<number[]> {
  const ids: number[] = []
  const sql = 'SELECT id FROM statement WHERE source = ? AND duplicate = 1 AND id BETWEEN ? AND ? ORDER BY id'
  for await (const page of pageThrough(read, sql, { params: [source], range: statementRange(read, source), turns }))
    for (const [id] of page as [number][]) ids.push(id)
  return ids
}
