import { MasarError } from '../../shared/api/errors.ts'
import type { PartReport } from '../../shared/model/source.ts'
import type { Legs } from './match/legs.ts'
import { buffersOf, createPacker } from './pack.ts'
import type { Packer } from './pack.ts'
import type { ReaderJob, Summary } from './protocol.ts'
import type { Chunk } from './readers/source.ts'
import type { TablePart, Tables } from './readers/tables.ts'
import type { Warning } from './types.ts'
import { refusalOf } from './recognise/doubt.ts'
import type { Recognition } from './recognise/types.ts'
import { createRowHandler, tallied } from './worker-rows.ts'
import type { Tallied } from './worker-rows.ts'
import type { Line } from './worker-port.ts'
import { previewTable } from './preview-table.ts'
import { understand } from './worker-table.ts'
import type { Understood } from './worker-table.ts'

/** Why a part is not read; null where it is. */
type Why = PartReport['why']

/** Reads the tables of a file, or shows them. Throws `no-rows`, `no-columns`, `format-unsure` where none can be read. */
export async function readTables(line: Line, job: ReaderJob, tables: Tables): Promise<void> {
  if (job.mode === 'preview') return previewTables(line, job, tables)
  const packer = createPacker(tables.kind === 'text' ? 'text' : 'sheets')
  const count = tallied()
  const parts: PartReport[] = []
  const warnings: Warning[] = []
  const legs: Legs[] = []
  let first: Understood | null = null
  const refusal = createRefusal(job, tables)
  for (const part of tables.parts) {
    const outcome = await understandPart(part, line, job)
    if (typeof outcome === 'string') {
      refusal.add(outcome)
      parts.push({ name: part.name, format: null, read: null, rejected: 0, why: outcome })
      continue
    }
    const { recognition, sheet } = outcome
    const unsure = doubtOf(outcome)
    if (unsure !== null) {
      refusal.add(unsure, recognition)
      parts.push({ name: part.name, format: recognition.format, read: null, rejected: 0, why: unsure })
      continue
    }
    if (first !== null && isAnother(first, outcome, job)) {
      parts.push({ name: part.name, format: null, read: null, rejected: 0, why: 'not-chosen' })
      continue
    }
    if (first === null) {
      first = outcome
      const { format, confidence, mapping } = recognition
      const { encoding, delimiter } = outcome.source.facts()
      const { zone, dateOrder } = mapping
      line.post({ type: 'understood', understanding: { format, confidence, encoding, delimiter, sheet, zone, dateOrder, document: false } })
    }
    const before = { read: readIn(count), rejected: count.rejected }
    warnings.push(...(await sendRows(outcome, { line, packer, count, legs, zone: first.recognition.mapping.zone })))
    parts.push({ name: part.name, format: recognition.format, read: readIn(count) - before.read, rejected: count.rejected - before.rejected, why: null })
  }
  if (first === null) throw refusal.error()
  await flush(line, packer)
  const several = tables.parts.length > 1
  const summary: Summary = {
    ...summaryOf(count, packer),
    warnings: merged(warnings),
    subject: first.recognition.subject,
    ...(tables.kind === 'text' ? {} : { sheets: tables.parts.map(({ name }) => name) }),
    ...(several ? { parts } : {}),
    ...(legs.length > 0 ? { legs } : {}),
  }
  line.post({ type: 'done', summary, encoding: first.source.facts().encoding })
}

/** Why a table that was understood is not imported unasked: a person must say what it is. */
function doubtOf({ recognition }: Understood): Why {
  if (recognition.faults.length > 0 || !recognition.usable) return 'not-a-table'
  // A register of companies has numbers and dates too: taken for calls unasked, it would be invented evidence (law 1).
  return recognition.doubt === null ? null : 'unsure'
}

/** A plan is of one table: without a choice of sheets it reads the first that it fits, and those with the same header. */
const isAnother = (first: Understood, { recognition }: Understood, { plan, sheets }: ReaderJob): boolean =>
  plan !== undefined && sheets === undefined && JSON.stringify(recognition.header) !== JSON.stringify(first.recognition.header)

/** A part understood, or why it is none. A person's choice of sheets goes before what would be read unasked. */
async function understandPart(part: TablePart, line: Line, job: ReaderJob): Promise<Understood | Exclude<Why, null>> {
  const { source, why, name } = part
  if (job.sheets !== undefined && !job.sheets.includes(name)) return why ?? 'not-chosen'
  if (source === null) return why ?? 'not-a-table'
  if (why !== null && job.sheets === undefined) return why
  try {
    return await understand(source, line, job)
  } catch (error) {
    if (error instanceof MasarError && error.code === 'no-rows') return 'empty'
    throw error
  }
}

interface Refusal {
  add(why: Exclude<Why, null>, recognition?: Recognition): void
  error(): MasarError
}

/** Of a file of which no part is read: the refusal that says most. */
function createRefusal({ file }: ReaderJob, { kind }: Tables): Refusal {
  const whys = new Set<Why>()
  let surest: Recognition | null = null
  return {
    add(why, recognition) {
      whys.add(why)
      if (recognition && (surest === null || recognition.confidence > surest.confidence)) surest = recognition
    },
    error() {
      const refused = surest && refusalOf(surest)
      if (refused) return refused
      if (kind === 'archive' && !whys.has('empty')) return new MasarError('file-unknown', { file })
      return whys.has('not-a-table') ? new MasarError('no-columns') : new MasarError('no-rows', { file })
    },
  }
}

const readIn = ({ observations, statements, rejected }: Tallied): number => observations + statements + rejected

interface Sending {
  line: Line
  packer: Packer
  count: Tallied
  legs: Legs[]
  zone: string
}

/** Sends the rows of a table, and gives its warnings. */
async function sendRows({ source, recognition, sheet, kept, rest, warnings }: Understood, { line, packer, count, legs, zone }: Sending): Promise<Warning[]> {
  const rows = createRowHandler(recognition, { sheet, zone }, packer, count)
  const handle = async (chunk: Chunk): Promise<void> => {
    for (const { row, raw, cut } of chunk.long) rows.reject(row, cut ? `${raw}…` : raw, 'too-long')
    const length = chunk.plain?.rows.ends.length ?? chunk.records.length
    for (let at = 0; at < length;) {
      at = rows.addSome(chunk, at)
      if (packer.full) await flush(line, packer)
    }
    line.post({ type: 'alive' })
  }
  for (const chunk of kept) await handle(chunk)
  for await (const chunk of rest) await handle(chunk)
  const found = rows.legs()
  if (found) legs.push(found)
  return [...warnings, ...source.warnings(), ...rows.warnings()]
}

/** Sends what has gathered. */
export async function flush(line: Line, packer: Packer): Promise<void> {
  const batch = packer.take()
  if (batch) await line.send({ type: 'batch', batch }, buffersOf(batch))
}

/** What every summary says. */
export const summaryOf = ({ observations, statements, rejected, lacking, skipped }: Tallied, packer: Packer): Omit<Summary, 'warnings'> => ({
  observations,
  statements,
  rejected,
  lacking,
  skipped: [...skipped].map(([what, rows]) => ({ what, rows })),
  kinds: packer.kinds(),
  stated: packer.stated(),
})

/** One entry a code, with the first row of the first table that has it. */
function merged(warnings: readonly Warning[]): Warning[] {
  const found = new Map<string, Warning>()
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.what ?? ''}`
    const known = found.get(key)
    if (known) known.count += warning.count
    else found.set(key, { ...warning })
  }
  return [...found.values()]
}

/** Shows the first table that would be read, or the one chosen, and says what the others are. */
async function previewTables(line: Line, job: ReaderJob, tables: Tables): Promise<void> {
  const parts: PartReport[] = []
  let shown: Understood | null = null
  for (const part of tables.parts) {
    const outcome = await understandPart(part, line, job)
    const why = typeof outcome === 'string' ? outcome : doubtOf(outcome)
    const format = typeof outcome === 'string' ? null : outcome.recognition.format
    parts.push({ name: part.name, format, read: null, rejected: 0, why })
    if (typeof outcome === 'string') continue
    if (shown === null || (doubtOf(shown) !== null && why === null)) shown = outcome
  }
  if (shown === null) throw new MasarError('no-rows', { file: job.file })
  const preview = await previewTable(shown, job)
  line.post({ type: 'preview', preview: { ...preview, ...(tables.parts.length > 1 ? { parts } : {}) } })
}
