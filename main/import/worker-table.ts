import { MasarError } from '../../shared/api/errors.ts'
import { createDateScan } from './dates/scan.ts'
import { LIMITS } from './limits.ts'
import { applyDates, dateText } from './mapping.ts'
import { delimiterFor } from './plan/delimiter.ts'
import type { ReaderJob } from './protocol.ts'
import type { Chunk, RecordSource } from './readers/source.ts'
import { recognise } from './recognise/recognise.ts'
import { createTableWatch } from './recognise/other-table.ts'
import { createRowClassifier } from './recognise/rows.ts'
import type { Recognition } from './recognise/types.ts'
import { dateWarnings } from './recognise/warnings.ts'
import type { RawRecord, Warning } from './types.ts'
import type { Line } from './worker-port.ts'

/** A table as far as it is understood: `kept` are the chunks read so far, `rest` the ones to come. */
export interface Understood {
  source: RecordSource
  recognition: Recognition
  sheet: string | null
  kept: Chunk[]
  rest: AsyncGenerator<Chunk>
  /** Warnings of the order of dates, once all rows that matter were seen. */
  warnings: Warning[]
}

/** Says what a table is and how its rows are read. Throws `no-rows`, `format-unknown`. */
export async function understand(given: RecordSource, line: Line, job: ReaderJob): Promise<Understood> {
  const { source, kept, rest: after } = await opened(given, job)
  let rest = after
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
      plan: job.plan,
      date1904,
    },
  )
  const found: Understood = { source, recognition, sheet, kept, rest, warnings: recognition.warnings }
  if (!recognition.usable || !datesAreOpen(recognition)) return found

  // Day and month are told apart by all rows of the file, or not at all.
  const classify = createRowClassifier(recognition)
  const scan = createDateScan()
  const watch = createTableWatch(recognition)
  const add = (rows: readonly RawRecord[]): void => {
    for (const record of rows) {
      const what = classify(record)
      if (!watch.isBeyond(record, what) && what === 'data') scan.add(dateText(recognition.mapping, record), record.row)
    }
  }
  add(records)
  // A preview of a small file keeps what it read: a person waits for it after each change of a plan.
  const keep = job.mode === 'preview' && source.kind === 'text' && job.bytes <= LIMITS.preview.kept
  let whole = true
  for await (const chunk of rest) {
    whole = keep
    if (keep) kept.push(chunk)
    add(chunk.records)
    line.post({ type: 'alive' })
  }
  if (!whole) rest = source.open()
  const dates = scan.decide(recognition.mapping.region)
  const { givenOrder } = recognition
  const decided: Recognition = {
    ...recognition,
    dates,
    mapping: applyDates(recognition.mapping, dates, givenOrder),
    dateEvidence: dates.proof ? `${dates.proof.row}: ${dates.proof.text}` : '',
  }
  const others = recognition.warnings.filter(({ code }) => !dateWarnings(recognition.dates, givenOrder).some((warning) => warning.code === code))
  return { ...found, recognition: decided, kept: whole ? kept : [], rest, warnings: [...others, ...dateWarnings(dates, givenOrder)] }
}

/** The first rows of a table, split at the delimiter that a plan or a definition says where that is not the sniffed one. */
async function opened(source: RecordSource, job: ReaderJob): Promise<Pick<Understood, 'source' | 'kept' | 'rest'>> {
  const rest = source.open()
  const kept = await firstChunks(rest)
  const { delimiter } = source.facts()
  const other = delimiter === null || !source.withDelimiter ? null : delimiterFor(job, delimiter, kept)
  if (other === null || !source.withDelimiter) return { source, kept, rest }
  await rest.return(undefined)
  const split = source.withDelimiter(other)
  const again = split.open()
  return { source: split, kept: await firstChunks(again), rest: again }
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
