import { MasarError } from '../../../shared/api/errors.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import { fold } from '../../../shared/names/fold.ts'
import { createDateScan } from '../dates/scan.ts'
import type { FormatDefinition } from '../formats/definition.ts'
import { GENERIC } from '../formats/load.ts'
import { applyDates, dateText } from '../mapping.ts'
import type { Mapping, RawRecord } from '../types.ts'
import { addByName, byFormat, type Assignment } from './assign.ts'
import { judge, type Content } from './content.ts'
import { addByContent } from './guess.ts'
import { letterDirections } from './letters.ts'
import { ownerOf } from './person.ts'
import { fileNameRule, findHeader, scoreFormats, type Fit } from './score.ts'
import { settle } from './settle.ts'
import { findSubject } from './subject.ts'
import type { Recognition, RecognisedColumn, RecogniseOptions, Sample } from './types.ts'
import { meaningsOf } from './values.ts'
import { recognitionWarnings } from './warnings.ts'
import { zoneOf } from './zone.ts'

/** Below this a definition is not taken for the file's, and the generic one reads it by its columns. */
const ENOUGH = 0.5
const JUDGED = 400

/**
 * Says what a file is and how its rows are read: scores all definitions, finds header and columns by names and content,
 * and says why. Decides nothing that the whole file must decide: feed all dates to `createDateScan` and call `applyDates`.
 * Throws `format-unknown` where the person asks for a definition that is none.
 */
export function recognise(sample: Sample, options: RecogniseOptions): Recognition {
  const { formats } = options
  const generic = formatOf(formats, GENERIC)
  const fits = scoreFormats(
    formats.filter((format) => format !== generic),
    sample.head,
    sample.fileName,
  )
  const wanted = options.format === undefined ? undefined : formatOf(formats, options.format)
  const bestFit = wanted ? fits.find((fit) => fit.format === wanted.id) : fits[0]
  const format = wanted ?? (bestFit && bestFit.score >= ENOUGH ? formatOf(formats, bestFit.format) : generic)
  const fit = format === generic ? undefined : bestFit
  const headerRow = fit && fit.score > 0 ? fit.headerRow : (findHeader(generic, sample.head)?.index ?? null)
  const header = headerRow === null ? null : (sample.head[headerRow]?.cells ?? [])
  const rows = dataRows(sample, headerRow)

  const values = meaningsOf(generic, format)
  const meanings = { kind: new Map(Object.entries(values.kind)), direction: new Map(Object.entries(values.direction)) }
  const region = options.region ?? format.region ?? options.caseRegion
  const width = Math.max(header?.length ?? 0, ...(header ? [] : rows.slice(0, JUDGED).map((record) => record.cells.length)))
  const contents = Array.from({ length: width }, (_, column) =>
    judge(
      rows.slice(0, JUDGED).map((record) => record.cells[column] ?? ''),
      region,
      meanings,
    ),
  )

  const assignment: Assignment = format === generic ? { columns: {}, evidence: new Map(), settled: new Set<number>() } : byFormat(format, header)
  if (header) addByName(assignment, generic, header)
  if (format === generic) settle(assignment, contents)
  const partiesByPlace = format === generic || !fit || fit.score === 0 ? addByContent(assignment, contents, header) : false
  settle(assignment, contents)
  takeFromPerson(assignment, options)
  const { direction } = assignment.columns
  if (direction !== undefined)
    Object.assign(values.direction, { ...letterDirections(rows.map((record) => record.cells[direction] ?? '')), ...values.direction })

  const rule = fileNameRule(format, sample.fileName)
  const zone = zoneOf(options, format, header, assignment.columns, contents)
  const mapping: Mapping = {
    format: format.id,
    columns: assignment.columns,
    dateOrder: 'iso',
    zone: zone.name,
    region,
    subject: null,
    values,
    constants: { ...format.constants, ...rule?.says } as Mapping['constants'],
    date1904: options.date1904,
    person: format.person ?? (header && assignment.columns.name !== undefined ? ownerOf(header[assignment.columns.name] ?? '') : null),
    side: format.side,
    zeroSeconds:
      format.zeroSeconds && new RegExp(format.zeroSeconds.pattern, 'i').test(sample.fileName.replace(/\.[^.]*$/, '')) ? format.zeroSeconds.kind : undefined,
    width,
  }
  const preamble = headerRow === null ? [] : sample.head.slice(0, headerRow)
  mapping.subject =
    options.subject === undefined ? findSubject(sample.fileName, preamble, rows, mapping) : (parsePhone(options.subject, region)?.value ?? options.subject)

  const scan = createDateScan()
  for (const record of rows) scan.add(dateText(mapping, record), record.row)
  const dates = scan.decide(region)
  const decided = applyDates(mapping, dates, options.dateOrder)
  const usable = hasTime(decided) && hasParty(decided)
  return {
    format: format.id,
    confidence: usable ? confidenceOf(fit, decided, contents) : 0,
    headerRow,
    headerLine: headerRow === null ? null : (sample.head[headerRow]?.row ?? null),
    header: header && [...header],
    firstDataRow: rows[0]?.row ?? (sample.head.at(-1)?.row ?? 0) + 1,
    // A number above a table without parties makes no calls of its rows.
    mapping: usable ? decided : { ...decided, subject: null },
    columns: describe(width, header, assignment, rows),
    usable,
    zoneAssumed: zone.assumed,
    dateEvidence: dates.proof ? `${dates.proof.row}: ${dates.proof.text}` : '',
    dates,
    subject: decided.subject,
    warnings: recognitionWarnings({ mapping: decided, dates, zoneAssumed: zone.assumed, partiesByPlace, givenOrder: options.dateOrder }),
    footers: generic.footers.map(fold),
    scores: fits.map(({ format: id, score, matched, known, present, fileName }) => ({ format: id, score, matched, known, present, fileName })),
  }
}

function formatOf(formats: readonly FormatDefinition[], id: string): FormatDefinition {
  const format = formats.find((one) => one.id === id)
  if (!format) throw new MasarError('format-unknown', { format: id })
  return format
}

/** Rows behind the header that hold something, each once, in the order of the file. */
function dataRows(sample: Sample, headerRow: number | null): RawRecord[] {
  const rows = new Map<string, RawRecord>()
  const from = headerRow === null ? 0 : headerRow + 1
  const headerLine = headerRow === null ? 0 : (sample.head[headerRow]?.row ?? 0)
  for (const record of [...sample.head.slice(from), ...sample.spread, ...sample.tail]) {
    if (record.row > headerLine && record.cells.filter((cell) => cell.trim() !== '').length > 1) rows.set(`${record.sheet} ${record.row}`, record)
  }
  return [...rows.values()].sort((a, b) => a.row - b.row)
}

function takeFromPerson(assignment: Assignment, options: RecogniseOptions): void {
  if (!options.columns) return
  // The person's mapping is whole: what it leaves out feeds nothing.
  assignment.columns = { ...options.columns }
  assignment.evidence.clear()
  for (const index of Object.values(options.columns)) assignment.evidence.set(index, 'person')
}

const hasTime = (mapping: Mapping): boolean => mapping.columns.start !== undefined || mapping.columns.date !== undefined

const hasParty = ({ columns }: Mapping): boolean =>
  [columns.caller, columns.callee, columns.subject, columns.correspondent].some((column) => column !== undefined)

/** A definition's own score; for the generic one, how much of what matters was found and holds what it should. */
function confidenceOf(fit: Fit | undefined, { columns }: Mapping, contents: readonly Content[]): number {
  if (fit && fit.score > 0) return round(Math.min(1, 0.4 + 0.6 * fit.score))
  const good = (column: number | undefined, test: (content: Content) => number): number =>
    column === undefined ? 0 : (contents[column]?.filled ?? 0) > 0 ? test(contents[column] as Content) : 0.5
  const time = Math.max(
    good(columns.start, (one) => one.dateTime + one.date),
    good(columns.date, (one) => one.date + one.dateTime),
  )
  const first = good(columns.caller ?? columns.subject ?? columns.correspondent, (one) => Math.min(1, one.phone + 0.3))
  const second = good(columns.caller === undefined ? columns.correspondent : columns.callee, (one) => Math.min(1, one.phone + 0.3))
  const rest = (columns.kind !== undefined || columns.seconds !== undefined ? 0.5 : 0) + (columns.direction !== undefined ? 0.5 : 0)
  return round(0.9 * (0.4 * time + 0.25 * first + 0.2 * second + 0.15 * rest))
}

const round = (value: number): number => Math.round(value * 100) / 100

function describe(width: number, header: readonly string[] | null, assignment: Assignment, rows: readonly RawRecord[]): RecognisedColumn[] {
  return Array.from({ length: width }, (_, index) => {
    const fields = (Object.keys(assignment.columns) as (keyof Mapping['columns'])[]).filter((field) => assignment.columns[field] === index)
    return {
      name: header?.[index]?.trim() ?? '',
      field: fields[0] ?? null,
      fields,
      evidence: fields.length > 0 ? (assignment.evidence.get(index) ?? 'name') : '',
      sample:
        rows
          .map((record) => record.cells[index]?.trim() ?? '')
          .find((text) => text !== '')
          ?.slice(0, 200) ?? '',
    }
  })
}
