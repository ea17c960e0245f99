import { projectionOf } from '../../../shared/geo/projections.ts'
import type { Warning } from '../../../shared/model/source.ts'
import type { Mapping, RawRecord, TableKind } from '../types.ts'
import type { Content } from './content.ts'
import { settleProjection } from './projection.ts'
import { readingsOf } from './reading.ts'

export interface TableFacts {
  fileName: string
  header: readonly string[] | null
  rows: readonly RawRecord[]
  contents: readonly Content[]
  /** Whether what its rows tell of is open: neither layout nor person says it. */
  open: boolean
}

const PARTIES = ['caller', 'callee', 'subject', 'correspondent'] as const

/** What the mapping of any table still needs to be told by its columns and rows: what it tells of, its projection, how its numbers are written. */
export function completeMapping(given: Mapping, facts: TableFacts): { mapping: Mapping; warnings: Warning[] } {
  const named = facts.open ? byKind(given, kindByColumns(given, facts.contents)) : given
  const { mapping: settled, warning, row } = settleProjection(named, facts.header, facts.rows)
  const placed = { ...settled }
  const what = projectionOf(placed.projection ?? '')?.name
  const warnings: Warning[] =
    warning === null ? [] : [{ code: warning, count: 1, first: row === null ? null : `row ${row}`, ...(what === undefined ? {} : { what }) }]
  if (placed.kind === 'cells' || placed.kind === 'links' || placed.manySubjects) placed.subject = null
  if (placed.kind === 'cells' || placed.kind === 'links' || placed.kind === 'contacts') return { mapping: placed, warnings }
  const { numbers, as } = readingsOf(placed, facts.rows)
  if (as !== null) warnings.push({ code: `numbers-${as}`, count: 1, first: null })
  return { mapping: { ...placed, numbers, ...(placed.kind === 'locations' ? { device: facts.fileName } : {}) }, warnings }
}

/** What a table without a definition tells of, by the columns it has. */
export function kindByColumns({ columns }: Mapping, contents: readonly Content[]): TableKind {
  const has = (...fields: (keyof Mapping['columns'])[]): boolean => fields.some((field) => columns[field] !== undefined)
  const timed = has('start', 'date', 'time')
  const placed = (has('lat') && has('lon')) || (has('x') && has('y'))
  if (has(...PARTIES)) {
    const parties = PARTIES.filter((field) => columns[field] !== undefined)
    const people = has('name') && !timed && !has('seconds', 'end', 'direction', 'imei', 'imsi', 'cellFirst')
    const numbers = parties.every((field) => (contents[columns[field] ?? -1]?.phone ?? 0) > 0.6)
    if (people && parties.length === 1 && numbers) return 'contacts'
    // Whose phone was where and when, and nothing that it did.
    const tracked = parties.length === 1 && placed && has('start', 'date') && !has('kind', 'direction', 'seconds', 'end', 'text', 'cellFirst')
    return tracked ? 'locations' : 'calls'
  }
  if (!timed && has('cellFirst', 'station') && placed) return 'cells'
  return placed && has('start', 'date') ? 'locations' : 'calls'
}

function byKind(mapping: Mapping, kind: TableKind): Mapping {
  if (kind !== 'contacts') return { ...mapping, kind }
  const columns = { ...mapping.columns }
  for (const field of PARTIES) {
    const column = columns[field]
    if (column === undefined) continue
    columns.number = column
    delete columns[field]
  }
  return { ...mapping, columns, kind }
}

/**
 * How sure a table without a definition is what its columns make it, 0 to 1. Names beside numbers are also what registers of companies hold, and
 * days beside places what lists of incidents do: below what is imported unasked.
 */
export function tableConfidence({ kind, columns, projection }: Mapping, contents: readonly Content[]): number {
  const of = (column: number | undefined): Content | undefined => (column === undefined ? undefined : contents[column])
  const placed = (columns.lat !== undefined && columns.lon !== undefined) || projection !== undefined
  const distinct = of(columns.cellFirst)
  if (kind === 'cells') return !placed ? 0.5 : distinct && distinct.filled > 0 && distinct.distinct / distinct.filled > 0.5 ? 0.75 : 0.55
  if (kind === 'locations') return placed && (of(columns.start)?.dateTime ?? 0) > 0.7 ? 0.7 : 0.5
  return 0.5
}
