import { readFileSync } from 'node:fs'
import { createDateScan } from '../../../../../main/import/dates/scan.ts'
import type { DocumentStatement } from '../../../../../main/import/documents/types.ts'
import { applyDates, dateText } from '../../../../../main/import/mapping.ts'
import { createLegFinder } from '../../../../../main/import/normalise/legs.ts'
import { createNormaliser } from '../../../../../main/import/normalise/normaliser.ts'
import { createStatementNormaliser, statesThings } from '../../../../../main/import/normalise/statements.ts'
import { withDerived } from '../../../../../main/import/plan/derive.ts'
import type { Chunk } from '../../../../../main/import/readers/source.ts'
import { textSource } from '../../../../../main/import/readers/text/source.ts'
import { recognise } from '../../../../../main/import/recognise/recognise.ts'
import { createRowClassifier } from '../../../../../main/import/recognise/rows.ts'
import type { Recognition, RecogniseOptions } from '../../../../../main/import/recognise/types.ts'
import type { Observation, ParsedCell, RawRecord } from '../../../../../main/import/types.ts'
import { eventKindOf } from '../../../../../shared/model/event.ts'
import { options } from '../support.ts'

/** Leaves out what says nothing, so that an expected result can be read. */
const said = (thing: object): object =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  )

const cellOf = (cell: ParsedCell | null): string | null =>
  cell &&
  [cell.value, cell.lat === null ? '' : `at ${cell.lat}, ${cell.lon}`, cell.name ?? '', cell.azimuth === null ? '' : `towards ${cell.azimuth}`]
    .filter(Boolean)
    .join(' | ')

/** What a reader of the file would say of a row. */
const eventOf = (row: Observation): object =>
  said({
    row: row.row,
    start: new Date(row.start).toISOString(),
    zone: row.zone,
    kind: eventKindOf(row.kind),
    direction: [null, 'out', 'in'][row.direction],
    from: row.caller?.value,
    to: row.callee?.value,
    party: row.caller && row.callee ? null : (row.caller ?? row.callee)?.kind,
    subject: row.subject,
    seconds: row.seconds,
    side: [null, 'from', 'to'][row.side],
    imei: row.imei?.value,
    imsi: row.imsi?.value,
    cell: cellOf(row.cellFirst),
    cellLast: cellOf(row.cellLast),
    text: row.text,
    person: row.person && [row.person.label, row.person.identity, row.person.of].filter(Boolean).join(' | '),
    flags: row.flags || null,
  })

const statementOf = (row: number, { kind, things, links, facts }: DocumentStatement): object => said({ row, kind, things, links, facts })

export interface FixtureResult {
  recognition: Recognition
  said: object
}

/** The whole way of a file from bytes to what is kept, without telling its format, as the worker goes it. */
export async function readFixture(url: URL, name: string, more: Partial<RecogniseOptions> = {}): Promise<FixtureResult> {
  const bytes = new Uint8Array(readFileSync(url))
  // eslint-disable-next-line @typescript-eslint/require-await
  const source = textSource(name, undefined, async function* () {
    yield { bytes, last: true }
  })
  const chunks: Chunk[] = []
  for await (const chunk of source.open()) chunks.push(chunk)
  const records = chunks.flatMap((chunk) => chunk.records)
  const { encoding, delimiter } = source.facts()
  const step = Math.max(1, Math.floor(records.length / 200))
  const sample = {
    fileName: name,
    encoding,
    delimiter,
    sheet: null,
    head: records.slice(0, 400),
    spread: records.filter((_, i) => i % step === 0),
    tail: records.slice(-50),
  }
  const recognition = recognise(sample, options(more))
  return { recognition, said: said({ ...headOf(recognition, encoding, delimiter), ...rowsOf(records, recognition, more) }) }
}

function headOf(recognition: Recognition, encoding: string | null, delimiter: string | null): object {
  const { format, confidence, headerLine, mapping, doubt } = recognition
  const { zone, region, subject, kind, projection, numbers } = mapping
  return {
    format,
    confidence,
    doubt,
    kind: kind === 'calls' ? null : kind,
    header: headerLine,
    encoding,
    delimiter,
    zone,
    region,
    subject,
    projection,
    numbers: numbers && Object.entries(numbers).map(([field, reading]) => `${field} ${reading?.as}`),
  }
}

function rowsOf(records: RawRecord[], recognition: Recognition, more: Partial<RecogniseOptions>): object {
  const classify = createRowClassifier(recognition)
  const scan = createDateScan()
  for (const record of records) if (classify(record) === 'data') scan.add(dateText(recognition.mapping, record), record.row)
  const mapping = applyDates(recognition.mapping, scan.decide(recognition.mapping.region), more.dateOrder)
  const normalise = withDerived(mapping, (plain) => createNormaliser(plain))
  const state = withDerived(mapping, (plain) => createStatementNormaliser(plain, recognition.header))
  const legs = createLegFinder(mapping)
  const found = { events: [] as object[], statements: [] as object[], rejected: [] as object[], skipped: {} as Record<string, number> }
  for (const record of records) {
    const what = classify(record)
    if (what !== 'data') {
      found.skipped[what] = (found.skipped[what] ?? 0) + 1
      continue
    }
    const result = statesThings(mapping) ? state(record) : normalise(record)
    if ('reject' in result) found.rejected.push({ row: record.row, reason: result.reject })
    else if ('what' in result) found.statements.push(statementOf(record.row, result))
    else {
      legs?.add(record.cells, result)
      found.events.push(eventOf(result))
    }
  }
  const warnings = Object.fromEntries([...recognition.warnings, ...normalise.warnings()].map(({ code, count }) => [code, count]))
  return {
    dateOrder: mapping.dateOrder,
    skipped: found.skipped,
    warnings,
    rejected: found.rejected,
    events: found.events,
    statements: found.statements,
    legs: legs ? [...legs.pairs()] : null,
  }
}
