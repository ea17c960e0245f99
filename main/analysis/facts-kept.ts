import type { Id } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { facts, isoOf } from './fact-list.ts'
import type { Facts } from './fact-list.ts'
import { hideIn, hideInAll, hideInJson } from './protection.ts'
import type { StoredReport } from './sources.ts'

/** Facts of what the case keeps beside its data: sources, charts, exhibits, entries of the audit log. */
export function keptFacts(read: ReadableDB, horizon: Horizon, { type, row }: Id): Facts | null {
  switch (type) {
    case 'source':
      return row <= horizon.source ? sourceFacts(read, row) : null
    case 'chart': {
      const found = read.prepare('SELECT name, created_at, updated_at FROM chart WHERE id = ?').get(row) as
        | { name: string; created_at: number; updated_at: number }
        | undefined
      const name = found && hideIn(read, found.name)
      return found ? { what: 'chart', label: name ?? '', facts: facts({ name, createdAt: isoOf(found.created_at), updatedAt: isoOf(found.updated_at) }) } : null
    }
    case 'exhibit': {
      const found = read.prepare('SELECT number, title, chart, file, sha256, pages, author, created_at, root FROM exhibit WHERE id = ?').get(row) as
        | { number: string; title: string; chart: string; file: string; sha256: string; pages: number; author: string; created_at: number; root: string }
        | undefined
      if (!found) return null
      const { created_at, ...rest } = hideInAll(read, found)
      return { what: 'exhibit', label: rest.number, facts: facts({ ...rest, createdAt: isoOf(created_at) }) }
    }
    case 'audit': {
      const found = read.prepare('SELECT at, actor, action, details, lower(hex(hash)) AS hash FROM audit WHERE id = ?').get(row) as
        | { at: number; actor: string; action: string; details: string; hash: string }
        | undefined
      return found ? { what: 'audit', label: found.action, facts: facts({ ...found, details: hideInJson(read, found.details), at: isoOf(found.at) }) } : null
    }
    default:
      return null
  }
}

function sourceFacts(read: ReadableDB, row: number): Facts | null {
  const found = read.prepare('SELECT file, imported_at, state, report FROM source WHERE id = ?').get(row) as
    | { file: string; imported_at: number; state: number; report: string }
    | undefined
  if (!found) return null
  const {
    sha256,
    bytes,
    format,
    encoding,
    delimiter,
    sheet,
    zone,
    dateOrder,
    read: rows,
    kept,
    duplicates,
    rejected,
    subject,
    kinds = [],
    statements = [],
    parts = [],
  } = JSON.parse(found.report) as StoredReport
  const state = found.state === 1 ? 'kept' : 'undone'
  return {
    what: 'source',
    label: hideIn(read, found.file),
    facts: [
      ...facts({
        file: hideIn(read, found.file),
        sha256,
        bytes,
        format,
        encoding,
        delimiter: delimiter === '\t' ? 'TAB' : delimiter,
        sheet,
        zone,
        dateOrder,
        read: rows,
        kept,
        duplicates,
        rejected,
        importedAt: isoOf(found.imported_at),
        state,
        subject: typeof subject === 'string' ? hideIn(read, subject) : null,
      }),
      ...kinds.map(({ kind, count }) => ({ name: 'kinds', value: `${kind} ${count}` })),
      ...statements.map(({ what, count }) => ({ name: 'statements', value: `${what} ${count}` })),
      ...parts.slice(0, 200).map((part) => ({ name: 'parts', value: hideIn(read, [part.name, part.read ?? part.why].join(' ')) })),
    ],
  }
}
