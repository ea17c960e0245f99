import { indexOf } from './columns.ts'
import { inBatches, pageThrough } from './pages.ts'
import type { Pairing, Setting } from './types.ts'

/** Rows that the import merged with rows of the other party's files: ours that corroborate another's, and others' that corroborate ours. */
export async function sharedRows({
  read,
  horizon,
  rows,
  range,
  source,
  turns,
}: Pick<Setting, 'read' | 'horizon' | 'rows' | 'range' | 'source' | 'turns'>): Promise<Pairing[]> {
  const found: Pairing[] = []
  const pair = (own: number, other: number, of: number, start: number, seconds: number | null): void => {
    const i = indexOf(rows, own)
    if (i < 0) return
    const ours = rows.seconds[i] as number
    found.push({ own: i, other, source: of, start: start - (rows.start[i] as number), seconds: seconds === null || ours < 0 ? null : seconds - ours })
  }
  type Row = [own: number, other: number, source: number, start: number, seconds: number | null]
  const ours = `SELECT o.id, p.id, p.source, p.start, p.seconds FROM observation o JOIN observation p ON p.id = o.event
                WHERE o.id IN (SELECT value FROM json_each(?)) AND p.source <> o.source AND p.side + o.side = 3`
  const corroborating = rows.id.filter((_, i) => rows.role[i] === 1)
  for await (const page of inBatches(read, ours, corroborating, turns)) for (const row of page as Row[]) pair(...row)
  const theirs = `SELECT x.event, x.id, x.source, x.start, x.seconds FROM observation x JOIN observation p ON p.id = x.event
                  WHERE x.role <> 0 AND x.role = 1 AND x.source <> ? AND x.id <= ? AND x.event BETWEEN ? AND ? AND p.side + x.side = 3`
  for await (const page of pageThrough(read, theirs, { params: [source, horizon.observation], range, turns })) for (const row of page as Row[]) pair(...row)
  return found.sort((a, b) => a.own - b.own)
}
