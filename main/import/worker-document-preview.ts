import type { Preview } from '../../shared/api/data.ts'
import { zoneAssumed } from './documents/normalise.ts'
import type { Found } from './documents/types.ts'
import type { ReaderJob } from './protocol.ts'
import { decodeBytes } from './readers/text/decode.ts'
import { wordsOf } from './preview/words.ts'
import { locatorOf } from './warnings.ts'
import type { DocumentBegun } from './worker-document.ts'
import { eventOf } from './worker-preview.ts'
import type { Chosen } from './worker-read.ts'

const ROWS = 20
/** Characters of a row's text that are shown. */
const SHOWN = 4_000

type Row = Preview['rows'][number]

/** The first records of a document as they would be kept; zone and order of dates only where they are of weight. */
export async function previewDocument(
  begun: DocumentBegun,
  job: ReaderJob,
  { format, confidence }: Chosen,
  head: Uint8Array,
): Promise<Omit<Preview, 'alreadyImported'>> {
  const { kept, rest, normalise, dates, parts } = begun
  const rows: Row[] = []
  const show = (records: readonly Found[]): void => {
    for (const found of records) {
      if (rows.length >= ROWS || found.what === 'skip') continue
      parts.indexOf(found.part)
      rows.push(rowOf(found, begun, job, head))
    }
  }
  for (const records of kept) show(records)
  while (rows.length < ROWS) {
    const next = await rest.next()
    if (next.done) break
    show(next.value)
  }
  const needsOrder = dates.order === 'dmy' || dates.order === 'mdy'
  return {
    kind: 'document',
    format,
    confidence,
    encoding: begun.encoding(),
    delimiter: null,
    sheet: null,
    headerRow: null,
    columns: [],
    zone: normalise.zoned ? (job.zone ?? job.defaults.zone) : '',
    zoneAssumed: zoneAssumed(job, normalise),
    dateOrder: dates.order,
    dateEvidence: needsOrder ? begun.dateEvidence.slice(0, 2_000) : '',
    subject: (job.subject ?? normalise.subject)?.slice(0, 64) ?? null,
    rows,
    parts: parts.names().map((name) => ({ name: name.slice(0, 2_000), format: null, read: null, rejected: 0, why: null })),
    warnings: [...begun.warnings(), ...normalise.warnings()],
    bytes: job.bytes,
  }
}

function rowOf(found: Exclude<Found, { what: 'skip' }>, begun: DocumentBegun, job: ReaderJob, head: Uint8Array): Row {
  const { normalise } = begun
  const raw = (found.raw ?? textIn(head, found, begun.encoding())).slice(0, SHOWN)
  const row = { locator: locatorOf(found.row, found.part === '' ? null : found.part), raw, event: null, reason: null }
  if (found.what === 'rejected') return { ...row, reason: found.reason }
  if (found.what === 'event') {
    const event = normalise.event(found)
    return 'reject' in event ? { ...row, reason: event.reject } : { ...row, event: eventOf(event, job.zone ?? job.defaults.zone) }
  }
  const statement = normalise.statement(found)
  return 'reject' in statement ? { ...row, reason: statement.reject } : { ...row, statement: { what: found.kind, text: wordsOf(statement) } }
}

/** The row's own text where it lies among the first bytes; '' beyond them. */
const textIn = (head: Uint8Array, { offset, length }: Found, encoding: string | null): string =>
  offset === null || length === null || offset + length > head.length ? '' : decodeBytes(head.subarray(offset, offset + length), encoding)
