import { readSync } from 'node:fs'
import { MasarError } from '../../shared/api/errors.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { AuditNote, OpenCase, ReadableDB, WritableDB } from '../case/types.ts'
import { checkBatch } from './check-batch.ts'
import { isOwnFormat } from './formats/own.ts'
import { formatsOf } from './formats/store.ts'
import { hashOf, jobOf, openSource } from './import-file.ts'
import type { SourceFile } from './import-file.ts'
import { nextIds } from './load/ids.ts'
import type { NextIds } from './load/ids.ts'
import { createIndexFill } from './load/index-fill.ts'
import type { IndexFill } from './load/index-fill.ts'
import { createLoader } from './load/loader.ts'
import type { Loaded } from './load/loader.ts'
import { createSameText } from './load/same-text.ts'
import { createTurns } from './load/turns.ts'
import type { Turns } from './load/turns.ts'
import { checkLegs, joinLegs, settleLegs } from './match/legs.ts'
import { matchSource } from './match/match.ts'
import type { Matches } from './match/match.ts'
import type { ReaderJob, Summary, Understanding } from './protocol.ts'
import { decodeBytes } from './readers/text/decode.ts'
import { startReader } from './reader-thread.ts'
import type { ReaderThread } from './reader-thread.ts'
import type { ImportContext, ImportReport, ImportRequest } from './types.ts'
import { locatorOf } from './warnings.ts'

/**
 * Imports a file whole or not at all: reads it once, keeps it, writes its rows in one transaction, finds what repeats or
 * corroborates, and reports. On any refusal, and on cancelling, the case is as it was. Bytes that are a source already add
 * nothing. Throws `busy`, `cancelled`, `file-…`, `no-rows`, `no-columns`, `reader-…`, `zone-unknown`, `format-unknown`, `disk-full`.
 */
export async function importFile(c: OpenCase, request: ImportRequest, context: ImportContext): Promise<ImportReport> {
  if (c.busy) throw new MasarError('busy')
  const began = performance.now()
  const file = await openSource(request.path)
  try {
    const before = await sameBytes(c.read, file, context.signal)
    if (before) return { ...before, seconds: secondsSince(began) }
    return await importNew(c, request, context, file, began)
  } finally {
    await file.handle.close()
  }
}

const secondsSince = (began: number): number => Math.round(performance.now() - began) / 1000

/** The report of the source that holds these bytes already, as this import's; null for bytes not seen before. */
async function sameBytes(db: ReadableDB, file: SourceFile, signal: AbortSignal): Promise<ImportReport | null> {
  const sources = db.prepare('SELECT sha256, report FROM source WHERE bytes = ? AND state = 1').all(file.bytes) as { sha256: string; report: string }[]
  if (sources.length === 0) return null
  const sha256 = await hashOf(file, signal)
  const found = sources.find((source) => source.sha256 === sha256)
  if (!found) return null
  const report = JSON.parse(found.report) as ImportReport
  const warnings = [{ code: 'already-imported', count: 1, first: null }]
  return { ...report, file: file.name, kept: 0, duplicates: report.kept + report.duplicates, warnings, events: 0, links: 0, entities: 0 }
}

async function importNew(c: OpenCase, request: ImportRequest, context: ImportContext, file: SourceFile, began: number): Promise<ImportReport> {
  const metaOf = (key: string): string => (c.read.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) as string | undefined) ?? ''
  const job = jobOf('import', file, request, { region: metaOf('region'), zone: metaOf('zone') }, formatsOf(c.read))
  const original = await c.originals.create()
  let kept: string | null = null
  const reader = startReader({
    handle: file.handle,
    job,
    entry: context.entry,
    signal: context.signal,
    keep: (bytes) => original.write(bytes),
    progress: everySoOften((done, total) => context.progress({ step: 'reading', done, total, unit: 'bytes' })),
  })
  try {
    return await c.writeLong(async (db) => {
      const turns = createTurns(context.signal)
      const source = Number(db.prepare('SELECT coalesce(max(id), 0) + 1 FROM source').pluck().get())
      const rowsBefore = Number(db.prepare('SELECT count(*) FROM (SELECT 1 FROM observation LIMIT 100000)').pluck().get())
      const next = nextIds(db)
      const fill = createIndexFill({ db, source, first: next.observation, rowsBefore })
      const { loaded, understanding, summary } = await loadAll({ db, reader, source, file, turns, next, fill })
      await reader.stop()
      const { name, sha256, bytes } = await original.finish()
      kept = name
      checkKept(reader, file, { sha256, bytes })
      if (fill) {
        context.progress({ step: 'indexing', done: 0, total: null, unit: 'rows' })
        await fill.build(
          turns,
          everySoOften((done, total) => context.progress({ step: 'indexing', done, total, unit: 'rows' })),
        )
      }
      const rows = loaded.last - loaded.first + 1
      const range = { source, first: loaded.first, last: loaded.last }
      const joined = await joinLegs(db, range, checkLegs(summary.legs), turns)
      const matches = await matchSource({
        db,
        range,
        before: loaded.first - 1,
        lacking: summary.lacking > 0,
        sameText: createSameText(db, file.handle.fd, understanding.document),
        turns,
        progress: everySoOften((done) => context.progress({ step: 'matching', done, total: rows, unit: 'rows' })),
      })
      if (joined > 0) Object.assign(matches, settleLegs(db, range))
      context.progress({ step: 'keeping', done: file.bytes, total: file.bytes, unit: 'bytes' })
      const report = reportOf({
        source,
        file,
        sha256,
        planned: request.plan !== undefined,
        understanding,
        summary,
        loaded,
        matches,
        seconds: secondsSince(began),
      })
      insertSource(db, source, request.path, name, report, loaded)
      turns.check()
      return { result: report, note: noteOf(report, readingOf(request, job, report)) }
    })
  } catch (error) {
    await reader.stop()
    await original.abandon()
    if (kept !== null && !isNamed(c.read, kept)) await c.originals.remove(kept)
    throw error
  }
}

const isNamed = (db: ReadableDB, original: string): boolean => db.prepare('SELECT 1 FROM source WHERE original = ?').get(original) !== undefined

interface Read {
  loaded: Loaded
  understanding: Understanding
  summary: Summary
}

interface Loading {
  db: WritableDB
  reader: ReaderThread
  source: number
  file: SourceFile
  turns: Turns
  next: NextIds
  fill: IndexFill | null
}

async function loadAll({ db, reader, source, file: { handle, name, bytes }, turns, next, fill }: Loading): Promise<Read> {
  let understanding: Understanding | null = null
  const textAt = (offset: number, length: number): string => {
    const piece = Buffer.alloc(length)
    return decodeBytes(piece.subarray(0, readSync(handle.fd, piece, 0, length, offset)), understanding?.encoding ?? null)
  }
  const loader = createLoader({ db, source, next, turns, fill, file: name, textAt })
  let known = { selectors: 0, cells: 0, people: 0 }
  for await (const message of reader.messages()) {
    if (message.type === 'understood') understanding = message.understanding
    else if (message.type === 'batch') {
      const checked = checkBatch(message.batch, known, bytes)
      known = checked.known
      await loader.load(checked.batch)
      reader.written()
    } else if (message.type === 'done' && understanding)
      return { loaded: loader.finish(), understanding: { ...understanding, encoding: message.encoding }, summary: message.summary }
  }
  throw new MasarError('reader-failed')
}

/** Makes sure that what was kept is what was read, where the file was read twice. */
function checkKept(reader: ReaderThread, file: SourceFile, { sha256, bytes }: { sha256: string; bytes: number }): void {
  const digest = reader.digest()
  if (bytes !== file.bytes || (digest !== null && digest !== sha256)) throw new MasarError('file-damaged', { file: file.name })
}

interface Told extends Read {
  source: number
  file: SourceFile
  sha256: string
  planned: boolean
  matches: Matches
  seconds: number
}

function reportOf({ source, file, sha256, planned, understanding, summary, loaded, matches, seconds }: Told): ImportReport {
  const events = loaded.last - loaded.first + 1
  const { rejected, skipped, sheets, parts, subject } = summary
  const { document, ...understood } = understanding
  const duplicates = matches.duplicates + loaded.repeated
  const kept = events + loaded.statements - duplicates
  const sheet = understood.sheet ?? (document ? (sheets?.[0] ?? null) : null)
  const report: ImportReport = {
    source: formatId('source', source),
    file: file.name,
    sha256,
    bytes: file.bytes,
    ...understood,
    sheet,
    read: summary.observations + summary.statements + rejected,
    kept,
    duplicates,
    rejected,
    skipped,
    warnings: [...summary.warnings, ...unsureWarning(matches, sheet)],
    events: events - matches.duplicates - matches.corroborating,
    links: loaded.links,
    entities: loaded.entities + loaded.selectors,
    seconds,
    ...(sheets ? { sheets } : {}),
    ...(parts ? { parts } : {}),
    kinds: summary.kinds,
    statements: summary.stated,
    ...(subject === undefined ? {} : { subject }),
    ...(planned ? { planned } : {}),
  }
  const counted = [...summary.kinds, ...summary.stated].reduce((sum, { count }) => sum + count, 0)
  const adds =
    events === summary.observations &&
    loaded.statements === summary.statements &&
    loaded.rejected === rejected &&
    counted === kept + duplicates &&
    report.read === kept + duplicates + rejected
  if (!adds) throw new MasarError('reader-failed', { file: file.name, reason: 'rows-do-not-add-up' })
  if (report.read === 0) throw new MasarError('no-rows', { file: file.name })
  return report
}

const unsureWarning = ({ unsure, firstUnsure }: Matches, sheet: string | null): ImportReport['warnings'] =>
  unsure === 0 ? [] : [{ code: 'possibly-same', count: unsure, first: firstUnsure === null ? null : locatorOf(firstUnsure, sheet) }]

function insertSource(db: WritableDB, id: number, path: string, original: string, report: ImportReport, { first, last }: Loaded): void {
  const { file, sha256, bytes, encoding, zone } = report
  const range = last < first ? [null, null] : [first, last]
  db.prepare(
    'INSERT INTO source (id, file, path, sha256, bytes, imported_at, state, original, encoding, zone, report, first_observation, last_observation) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)',
  ).run([id, file, path, sha256, bytes, Date.now(), original, encoding, zone, JSON.stringify(report), ...range])
}

const noteOf = ({ source, file, sha256, bytes, format, read, kept, duplicates, rejected, events }: ImportReport, reading: AuditNote['details']): AuditNote => ({
  action: 'import',
  details: { source, file, sha256, bytes, format, read, kept, duplicates, rejected, events, ...reading },
})

/** What people made of the reading themselves, whole, so that a court can see how the file was read: a plan, a format of this case's. */
const readingOf = ({ plan }: ImportRequest, { formats }: ReaderJob, { format }: ImportReport): AuditNote['details'] => ({
  ...(plan === undefined ? {} : { plan }),
  ...(isOwnFormat(format) ? { definition: formats.find(({ id }) => id === format) } : {}),
})

/** At most ten times a second. */
function everySoOften<A extends unknown[]>(call: (...args: A) => void): (...args: A) => void {
  let last = -Infinity
  return (...args) => {
    if (performance.now() - last < 100) return
    last = performance.now()
    call(...args)
  }
}
