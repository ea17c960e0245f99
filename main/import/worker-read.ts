import { MasarError, toReply } from '../../shared/api/errors.ts'
import { LEAST_SURE } from '../../shared/model/source.ts'
import { createDateScan } from './dates/scan.ts'
import { LIMITS } from './limits.ts'
import { applyDates, dateText } from './mapping.ts'
import { buffersOf, createPacker } from './pack.ts'
import type { Packer } from './pack.ts'
import type { ReaderJob, Summary } from './protocol.ts'
import type { Chunk, RecordSource } from './readers/source.ts'
import { openTables } from './readers/tables.ts'
import { firstTable } from './readers/xlsx/source.ts'
import { createNormaliser } from './normalise/normaliser.ts'
import { recognise } from './recognise/recognise.ts'
import { createRowClassifier } from './recognise/rows.ts'
import type { Recognition } from './recognise/types.ts'
import { dateWarnings } from './recognise/warnings.ts'
import { fileKind } from './sniff.ts'
import type { RawRecord, Skip, Warning } from './types.ts'
import { locatorOf } from './warnings.ts'
import { createLine } from './worker-port.ts'
import type { Line, Port } from './worker-port.ts'
import { previewOf } from './worker-preview.ts'

/** Reads one file: the worker's whole life. Says `failed` for whatever is thrown, without its message. */
export async function readFile(port: Port): Promise<void> {
  const line = createLine(port)
  try {
    await read(line, await line.started)
  } catch (error) {
    line.post({ type: 'failed', reply: error instanceof RangeError ? { code: 'reader-failed', params: {} } : toReply(error) })
  }
}

/** A file as far as it is understood: `kept` are the chunks read so far, `rest` the ones to come. */
export interface Understood {
  source: RecordSource
  recognition: Recognition
  sheet: string | null
  kept: Chunk[]
  rest: AsyncGenerator<Chunk>
  /** Warnings of the order of dates, once all rows that matter were seen. */
  warnings: Warning[]
}

async function read(line: Line, job: ReaderJob): Promise<void> {
  const source = await sourceOf(line, job)
  const understood = await understand(source, line, job)
  const { recognition, sheet } = understood
  const { encoding, delimiter } = source.facts()
  if (job.mode === 'preview') {
    line.post({ type: 'preview', preview: await previewOf(understood, job) })
    return
  }
  const { format, confidence, mapping } = recognition
  // A register of companies has numbers and dates too: taken for calls unasked, it would be invented evidence (law 1).
  if (recognition.usable && job.format === undefined && confidence < LEAST_SURE)
    throw new MasarError('format-unsure', { percent: Math.round(confidence * 100) })
  line.post({ type: 'understood', understanding: { format, confidence, encoding, delimiter, sheet, zone: mapping.zone, dateOrder: mapping.dateOrder } })
  const summary = await sendRows(understood, line)
  line.post({ type: 'done', summary, encoding: source.facts().encoding })
}

async function sourceOf(line: Line, job: ReaderJob): Promise<RecordSource> {
  const { file, bytes, encoding } = job
  const alive = (): void => line.post({ type: 'alive' })
  const tables = await openTables({ file, bytes, head: await line.peek(), encoding, pieces: line.pieces, random: () => line.random(bytes), alive })
  return tables.kind === 'text' && tables.parts[0]?.source ? tables.parts[0].source : await firstTable(file, tables.parts)
}

async function understand(source: RecordSource, line: Line, job: ReaderJob): Promise<Understood> {
  let rest = source.open()
  const kept = await firstChunks(rest)
  const records = kept.flatMap((chunk) => chunk.records)
  if (!records.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) throw new MasarError('no-rows', { file: job.file })
  const { encoding, delimiter, sheet, date1904 } = source.facts()
  const { head, spread, tail } = sampleOf(records)
  const recognition = recognise(
    { fileName: job.file, encoding, delimiter, sheet, head, spread, tail },
    {
      formats: job.formats,
      caseRegion: job.defaults.region,
      caseZone: job.defaults.zone,
      region: job.region,
      zone: job.zone,
      format: job.format,
      subject: job.subject,
      dateOrder: job.dateOrder,
      date1904,
    },
  )
  const found: Understood = { source, recognition, sheet, kept, rest, warnings: recognition.warnings }
  if (!recognition.usable || !datesAreOpen(recognition)) return found

  // Day and month are told apart by all rows of the file, or not at all.
  const classify = createRowClassifier(recognition)
  const scan = createDateScan()
  const add = (rows: readonly RawRecord[]): void => {
    for (const record of rows) if (classify(record) === 'data') scan.add(dateText(recognition.mapping, record), record.row)
  }
  add(records)
  let whole = true
  for await (const chunk of rest) {
    whole = false
    add(chunk.records)
    line.post({ type: 'alive' })
  }
  if (!whole) rest = source.open()
  const dates = scan.decide(recognition.mapping.region)
  const decided: Recognition = {
    ...recognition,
    dates,
    mapping: applyDates(recognition.mapping, dates, job.dateOrder),
    dateEvidence: dates.proof ? `${dates.proof.row}: ${dates.proof.text}` : '',
  }
  const others = recognition.warnings.filter(({ code }) => !dateWarnings(recognition.dates, job.dateOrder).some((warning) => warning.code === code))
  return { ...found, recognition: decided, kept: whole ? kept : [], rest, warnings: [...others, ...dateWarnings(dates, job.dateOrder)] }
}

async function firstChunks(rest: AsyncGenerator<Chunk>): Promise<Chunk[]> {
  const kept: Chunk[] = []
  let rows = 0
  while (rows < LIMITS.sampleRows) {
    const next = await rest.next()
    if (next.done) break
    kept.push(next.value)
    rows += next.value.records.length
  }
  return kept
}

function sampleOf(records: RawRecord[]): { head: RawRecord[]; spread: RawRecord[]; tail: RawRecord[] } {
  const head = records.slice(0, LIMITS.sampleRows)
  const rest = records.length - head.length
  const step = Math.max(1, Math.floor(rest / 200))
  const spread = records.slice(head.length).filter((_, index) => index % step === 0)
  return { head, spread, tail: records.slice(-50) }
}

/** Dates that begin with the year, days since 1900 and seconds since 1970 can be read in one way only. */
const datesAreOpen = ({ dates: { counts } }: Recognition): boolean => counts.dmy + counts.mdy + counts.either + counts.same > 0

async function sendRows({ source, recognition, sheet, kept, rest, warnings }: Understood, line: Line): Promise<Summary> {
  if (!recognition.usable) throw new MasarError('no-columns')
  const packer = createPacker(source.kind === 'sheet')
  const rows = createRowHandler(recognition, sheet, packer)
  const handle = async (chunk: Chunk): Promise<void> => {
    for (const { row, raw, cut } of chunk.long) rows.reject(row, cut ? `${raw}…` : raw, 'too-long')
    for (const record of chunk.records) {
      rows.add(record, chunk)
      if (packer.full) await flush()
    }
    line.post({ type: 'alive' })
  }
  const flush = async (): Promise<void> => {
    const batch = packer.take()
    if (batch) await line.send({ type: 'batch', batch }, buffersOf(batch))
  }
  for (const chunk of kept) await handle(chunk)
  for await (const chunk of rest) await handle(chunk)
  await flush()
  const summary = rows.summary()
  return { ...summary, warnings: [...warnings, ...source.warnings(), ...summary.warnings] }
}

interface RowHandler {
  add(record: RawRecord, chunk: Chunk): void
  reject(row: number, raw: string, reason: 'too-long'): void
  summary(): Summary
}

function createRowHandler(recognition: Recognition, sheet: string | null, packer: Packer): RowHandler {
  const classify = createRowClassifier(recognition)
  const normalise = createNormaliser(recognition.mapping, { locate: ({ row }) => locatorOf(row, sheet) })
  const skipped = new Map<Skip, number>()
  let observations = 0
  let rejected = 0
  let lacking = 0
  return {
    add(record, chunk) {
      const what = classify(record)
      if (what !== 'data') {
        const times = (skipped.get(what) ?? 0) + 1
        skipped.set(what, times)
        if (what !== 'blank' && times <= LIMITS.skippedKept) packer.other({ what, reason: null, locator: locatorOf(record.row, sheet), raw: chunk.raw(record) })
        return
      }
      const result = normalise(record)
      if ('reject' in result) {
        rejected++
        packer.other({ what: 'rejected', reason: result.reject, locator: locatorOf(record.row, sheet), raw: chunk.raw(record) })
        return
      }
      observations++
      if (result.caller === null || result.callee === null) lacking++
      packer.add(result)
    },
    reject(row, raw, reason) {
      rejected++
      packer.other({ what: 'rejected', reason, locator: locatorOf(row, sheet), raw })
    },
    summary: () => ({ observations, rejected, lacking, skipped: [...skipped].map(([what, rows]) => ({ what, rows })), warnings: normalise.warnings() }),
  }
}
