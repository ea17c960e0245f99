import { MasarError } from '../../shared/api/errors.ts'
import type { PartReport } from '../../shared/model/source.ts'
import { datesAreOpen, datesOf, scanDates } from './documents/dates.ts'
import { createDocumentNormaliser, zoneAssumed } from './documents/normalise.ts'
import type { DocumentNormaliser } from './documents/normalise.ts'
import type { DocumentDates } from './documents/times.ts'
import type { DocumentInput, Found } from './documents/types.ts'
import { LIMITS } from './limits.ts'
import { createPacker } from './pack.ts'
import type { Packer } from './pack.ts'
import type { ReaderJob } from './protocol.ts'
import type { RejectReason, Warning } from './types.ts'
import { locatorOf } from './warnings.ts'
import { previewDocument } from './worker-document-preview.ts'
import type { Opened } from './worker-open.ts'
import type { Line } from './worker-port.ts'
import type { Chosen } from './worker-read.ts'
import { tallied } from './worker-rows.ts'
import type { Tallied } from './worker-rows.ts'
import { flush, summaryOf } from './worker-tables.ts'

/** A document as far as it was read: `kept` are the first records, `rest` the ones to come. */
export interface DocumentBegun {
  kept: Found[][]
  rest: AsyncGenerator<Found[]>
  dates: DocumentDates
  /** `LOCATOR: text` of the time that decided the order of dates, or ''. */
  dateEvidence: string
  normalise: DocumentNormaliser
  parts: Parts
  /** Remarks of the reader and of the order of dates. */
  warnings(): Warning[]
  encoding(): string | null
}

/** Reads a document with its reader, or shows how it would be read. Throws what the reader throws, `no-rows`. */
export async function readDocument(line: Line, job: ReaderJob, opened: Opened, chosen: Chosen): Promise<void> {
  const begun = await begin(line, job, opened, chosen)
  if (job.mode === 'preview') {
    line.post({ type: 'preview', preview: await previewDocument(begun, job, chosen, opened.head.bytes) })
    return
  }
  const { format, confidence } = chosen
  const zone = job.zone ?? job.defaults.zone
  const understanding = { format, confidence, encoding: begun.encoding(), delimiter: null, sheet: null, zone, dateOrder: begun.dates.order, document: true }
  line.post({ type: 'understood', understanding })
  const packer = createPacker('document')
  const count = tallied()
  const take = createTaker(begun, packer, count)
  const handle = async (records: readonly Found[]): Promise<void> => {
    for (const record of records) {
      take(record)
      if (packer.full) await flush(line, packer)
    }
    line.post({ type: 'alive' })
  }
  for (const records of begun.kept) await handle(records)
  for await (const records of begun.rest) await handle(records)
  await flush(line, packer)
  await line.drain()
  const names = begun.parts.names()
  const { normalise } = begun
  line.post({
    type: 'done',
    summary: {
      ...summaryOf(count, packer),
      warnings: [...begun.warnings(), ...normalise.warnings(), ...(zoneAssumed(job, normalise) ? [{ code: 'zone-assumed', count: 1, first: null }] : [])],
      subject: job.subject ?? normalise.subject,
      ...(names.length > 0 ? { sheets: names, parts: begun.parts.reports() } : {}),
    },
    encoding: begun.encoding(),
  })
}

/** Sends each record its way. */
function createTaker({ normalise, parts }: DocumentBegun, packer: Packer, count: Tallied): (found: Found) => void {
  const reject = (found: Found, reason: RejectReason): void => {
    count.rejected++
    parts.count(found.part, true)
    packer.other({ what: 'rejected', reason, ...textOf(found) })
  }
  return (found) => {
    if (found.what === 'skip') {
      const times = (count.skipped.get(found.skip) ?? 0) + 1
      count.skipped.set(found.skip, times)
      if (found.skip !== 'blank' && times <= LIMITS.skippedKept) packer.other({ what: found.skip, reason: null, ...textOf(found) })
      return
    }
    if (found.what === 'rejected') return reject(found, found.reason)
    if (found.what === 'event') {
      const event = normalise.event(found)
      if ('reject' in event) return reject(found, event.reject)
      count.observations++
      if (event.caller === null || event.callee === null) count.lacking++
      packer.addDocument(event)
    } else {
      const statement = normalise.statement(found)
      if ('reject' in statement) return found.also ? undefined : reject(found, statement.reject)
      packer.state(statement)
      if (statement.also) return
      count.statements++
    }
    parts.count(found.part, false)
  }
}

/** Locator and own text of a record, or where that text lies. */
function textOf({ part, row, raw, offset, length }: Found): { locator: string; raw: string; place?: { offset: number; length: number } } {
  const locator = locatorOf(row, part === '' ? null : part)
  if (raw === null && offset !== null) return { locator, raw: '', place: { offset, length: length ?? 0 } }
  const text = raw ?? ''
  return { locator, raw: text.length > LIMITS.row ? `${text.slice(0, LIMITS.row)}…` : text }
}

async function begin(line: Line, job: ReaderJob, opened: Opened, { reader }: Chosen): Promise<DocumentBegun> {
  const remarks = new Map<string, Warning>()
  let encoding: string | null = null
  const input = inputOf(line, job, opened, {
    warn: ({ code, count, first, what }) => {
      const key = `${code} ${what ?? ''}`
      const known = remarks.get(key)
      if (known) known.count += count
      else remarks.set(key, { code, count, first, ...(what === undefined ? {} : { what: what.slice(0, 1_000) }) })
    },
    encoding: (name) => (encoding = name),
  })
  let rest = reader.read(input)
  let kept = await firstRecords(rest)
  if (kept.length === 0) throw new MasarError('no-rows', { file: job.file })
  const region = job.region ?? job.defaults.region
  const scan = scanDates(kept)
  let decided = scan.decide(region)
  if (datesAreOpen(decided) && job.dateOrder === undefined) {
    let whole = true
    for await (const records of rest) {
      whole = false
      scan.add(records)
      line.post({ type: 'alive' })
    }
    decided = scan.decide(region)
    if (!whole) {
      remarks.clear()
      rest = reader.read(input)
      kept = []
    }
  }
  const parts = createParts(job.file)
  const { dates, warnings } = datesOf(decided, job.dateOrder)
  return {
    kept,
    rest,
    dates,
    dateEvidence: decided.proof ? `${decided.proof.row}: ${decided.proof.text}` : '',
    normalise: createDocumentNormaliser({ region, zone: job.zone ?? job.defaults.zone, dates, sheetOf: parts.indexOf }),
    parts,
    warnings: () => [...warnings, ...remarks.values()],
    encoding: () => encoding ?? opened.encoding,
  }
}

async function firstRecords(rest: AsyncGenerator<Found[]>): Promise<Found[][]> {
  const kept: Found[][] = []
  for (let rows = 0; rows < LIMITS.sampleRows;) {
    const next = await rest.next()
    if (next.done) break
    kept.push(next.value)
    rows += next.value.length
  }
  return kept
}

type Said = Pick<DocumentInput, 'warn' | 'encoding'>

function inputOf(line: Line, job: ReaderJob, { head, zip, tables }: Opened, said: Said): DocumentInput {
  const rows = async function* (name: string): AsyncGenerator<{ row: number; cells: string[] }[]> {
    const part = (await tables()).parts.find((one) => one.name === name)
    if (!part?.source) throw new MasarError('file-damaged', { file: job.file })
    for await (const { records } of part.source.open()) yield records.map(({ row, cells }) => ({ row, cells }))
  }
  return {
    file: job.file,
    bytes: job.bytes,
    async *pieces() {
      for await (const { bytes } of line.pieces()) yield bytes
    },
    zip,
    rows: head.sheets === null ? null : rows,
    sheets: head.sheets,
    head,
    zone: job.zone ?? job.defaults.zone,
    region: job.region ?? job.defaults.region,
    subject: job.subject ?? null,
    alive: () => line.post({ type: 'alive' }),
    ...said,
  }
}

/** Parts of a document in the order in which they are first named, and what became of their rows. */
export interface Parts {
  /** Null for the part without name. Throws `file-limit`. */
  indexOf(name: string): number | null
  count(name: string, rejected: boolean): void
  names(): string[]
  reports(): PartReport[]
}

function createParts(file: string): Parts {
  const parts = new Map<string, { index: number; read: number; rejected: number }>()
  const partOf = (name: string): { index: number; read: number; rejected: number } => {
    let part = parts.get(name)
    if (!part) {
      if (parts.size >= LIMITS.document.parts) throw new MasarError('file-limit', { file, what: 'parts' })
      part = { index: parts.size, read: 0, rejected: 0 }
      parts.set(name, part)
    }
    return part
  }
  return {
    indexOf: (name) => (name === '' ? null : partOf(name).index),
    count(name, rejected) {
      if (name === '') return
      const part = partOf(name)
      part.read++
      if (rejected) part.rejected++
    },
    names: () => [...parts.keys()],
    reports: () => [...parts].map(([name, { read, rejected }]) => ({ name: name.slice(0, 2_000), format: null, read, rejected, why: null })),
  }
}
