import type { Preview } from '../../shared/api/data.ts'
import { planOf, valuesOf } from './plan/of-reading.ts'
import { columnsOf } from './preview/columns.ts'
import { lookAt, type SeenRow } from './preview/look.ts'
import type { ReaderJob } from './protocol.ts'
import { locatorOf } from './warnings.ts'
import type { Understood } from './worker-table.ts'

/** Characters of a cell, and cells of a row, that the raw grid shows. */
const CELL = 500
const CELLS = 256
const SCORES = 12
const UNKNOWN = 100

type Grid = NonNullable<Preview['grid']>

/** What the person sees of a table before importing it: what was recognised and why, its rows as they are and as they would be kept, and all that a change of its reading begins from. */
export async function previewTable(understood: Understood, job: ReaderJob): Promise<Omit<Preview, 'alreadyImported'>> {
  const { source, recognition, sheet, warnings } = understood
  const { mapping } = recognition
  const { encoding, delimiter } = source.facts()
  const look = await lookAt(understood, job.bytes)
  const values = valuesOf(mapping, look.sample)
  return {
    format: recognition.format,
    confidence: recognition.confidence,
    encoding,
    delimiter,
    sheet,
    headerRow: recognition.headerLine,
    columns: columnsOf(recognition.columns, look.sample),
    zone: mapping.zone,
    zoneAssumed: recognition.zoneAssumed,
    dateOrder: mapping.dateOrder,
    dateEvidence: recognition.dateEvidence.slice(0, 2_000),
    subject: recognition.subject?.slice(0, 64) ?? null,
    rows: look.rows.flatMap((row) => ('skip' in row.fate ? [] : [shownRow(row, sheet)])),
    kind: 'table',
    grid: {
      rows: look.rows.map((row) => gridRow(row, sheet)),
      width: look.rows.reduce((most, { record }) => Math.max(most, record.cells.length), recognition.columns.length),
      seen: look.seen,
    },
    plan: planOf(recognition, delimiter, values.known, job.plan?.values),
    planFaults: recognition.faults,
    scores: recognition.scores
      .filter(({ score }) => score > 0)
      .slice(0, SCORES)
      .map(({ format, score }) => ({ format, score: Math.min(1, Math.max(0, score)) })),
    unsure: recognition.doubt !== null || !recognition.usable,
    doubt: recognition.doubt,
    unknownValues: { kind: values.unknown.kind.slice(0, UNKNOWN), direction: values.unknown.direction.slice(0, UNKNOWN) },
    warnings: [...warnings, ...source.warnings(), ...look.warnings],
    bytes: job.bytes,
  }
}

function shownRow({ record, raw, fate, which }: SeenRow, sheet: string | null): Preview['rows'][number] {
  const row = { locator: locatorOf(record.row, sheet), raw, event: null, reason: null, which }
  if ('skip' in fate) return row
  return 'reject' in fate ? { ...row, reason: fate.reject } : { ...row, ...fate.said() }
}

function gridRow({ record, fate, which, odd }: SeenRow, sheet: string | null): Grid['rows'][number] {
  const why = 'skip' in fate ? fate.skip : 'reject' in fate ? fate.reject : null
  return {
    row: record.row,
    which,
    cells: record.cells.slice(0, CELLS).map((cell) => (cell.length > CELL ? `${cell.slice(0, CELL)}…` : cell)),
    fate: why === 'header' || why === 'repeated-header' ? 'header' : 'skip' in fate ? 'skipped' : 'reject' in fate ? 'rejected' : 'kept',
    locator: locatorOf(record.row, sheet),
    reason: why,
    ...(odd === undefined ? {} : { odd }),
  }
}
