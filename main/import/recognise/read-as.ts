import { parsePhone } from '../../../shared/identifiers/phone.ts'
import type { MappingPlan } from '../../../shared/model/plan.ts'
import { fold } from '../../../shared/names/fold.ts'
import { createDateScan } from '../dates/scan.ts'
import type { FormatDefinition } from '../formats/definition.ts'
import { PATTERN_TEXT } from '../formats/pattern.ts'
import { applyDates, dateText } from '../mapping.ts'
import { planFaults, lackOf } from '../plan/check.ts'
import { cellText, widenCells, widenMapping } from '../plan/derive.ts'
import { definedLegs, definedRules } from '../plan/from-format.ts'
import type { Mapping, RawRecord, TableKind } from '../types.ts'
import { TABLE_KINDS } from '../formats/definition.ts'
import { assign } from './assign-all.ts'
import { confidenceOf } from './confidence.ts'
import { judge } from './content.ts'
import { describe } from './describe.ts'
import { letterDirections } from './letters.ts'
import { ownerOf } from './person.ts'
import { fileNameRule, findHeader, stem, type Fit } from './score.ts'
import { findSubject } from './subject.ts'
import type { Recognition, RecogniseOptions, Sample } from './types.ts'
import { nameTable } from './names.ts'
import { completeMapping } from './tables.ts'
import { addMeanings, meaningsOf } from './values.ts'
import { recognitionWarnings } from './warnings.ts'
import { zoneOf } from './zone.ts'

const JUDGED = 400
/** Seconds within which rows of one call begin, where a person says that a column numbers them. */
const LEGS_WITHIN = 86_400

export interface Candidate {
  format: FormatDefinition
  generic: FormatDefinition
  /** How the definition fits; absent for the generic one. */
  fit: Fit | undefined
  fits: readonly Fit[]
}

/** The reading of a file as one definition has it, with the person's plan over it. */
export function readAs(sample: Sample, given: RecogniseOptions, { format, generic, fit, fits }: Candidate): Recognition {
  const plan = given.plan ?? {}
  const options = {
    ...given,
    region: given.region ?? plan.region,
    zone: given.zone ?? plan.zone,
    subject: given.subject ?? plan.subject,
    dateOrder: given.dateOrder ?? plan.dateOrder ?? format.dateOrder ?? undefined,
  }
  const headerRow = headerOf(sample.head, plan.headerRow, fit, generic)
  const header = headerRow === null ? null : (sample.head[headerRow]?.cells ?? [])
  const headerLine = headerRow === null ? null : (sample.head[headerRow]?.row ?? null)
  const next = (headerLine ?? 0) + 1
  const stated = plan.firstRow ?? next + format.gap
  // The row behind the header is what it is anyway.
  const firstRow = stated > next ? stated : undefined
  const rows = dataRows(sample, headerRow, firstRow ?? 0)

  const values = addMeanings(meaningsOf(generic, format), plan.values)
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

  const { assignment, sourced, partiesByPlace } = assign({ plan, format, generic, fit, header, contents, rows, values })
  const rule = fileNameRule(format, sample.fileName)
  const zone = zoneOf(options, format, header, sourced.columns, contents)
  const { name } = sourced.columns
  const mapping: Mapping = {
    format: format.id,
    columns: sourced.columns,
    derived: sourced.derived.length > 0 ? sourced.derived : undefined,
    dateOrder: 'iso',
    zone: zone.name,
    region,
    subject: null,
    values,
    constants: { ...assumed(plan, { ...format.constants, ...rule?.says } as Mapping['constants']), ...sourced.constants },
    date1904: options.date1904,
    person: plan.person ?? format.person ?? (header && name !== undefined ? ownerOf(header[name] ?? '') : null),
    side: plan.side ?? format.side,
    zeroSeconds:
      format.zeroSeconds && new RegExp(format.zeroSeconds.pattern, 'i').test(stem(sample.fileName).slice(0, PATTERN_TEXT))
        ? format.zeroSeconds.kind
        : undefined,
    width,
    kind: plan.kind ?? kindOf(format),
    projection: plan.projection ?? format.projection ?? undefined,
    cellScope: format.cellScope ?? undefined,
    manySubjects: format.manySubjects || undefined,
    cellNetwork: format.cellNetwork ?? undefined,
    legs: plan.legs ? { columns: [plan.legs.column], within: LEGS_WITHIN } : definedLegs(format, header),
  }
  const { direction } = mapping.columns
  if (direction !== undefined)
    Object.assign(values.direction, { ...letterDirections(rows.map((record) => cellText(mapping, record.cells, direction))), ...values.direction })

  const preamble = headerRow === null ? [] : sample.head.slice(0, headerRow)
  mapping.subject =
    options.subject === undefined ? subjectOf(sample.fileName, preamble, rows, mapping) : (parsePhone(options.subject, region)?.value ?? options.subject)

  const open = format === generic && plan.kind === undefined && plan.fields === undefined
  const completed = completeMapping(mapping, { fileName: sample.fileName, header, rows, contents, open })
  const scan = createDateScan()
  for (const record of rows) scan.add(dateText(mapping, record), record.row)
  const dates = scan.decide(region)
  const decided = applyDates(completed.mapping, dates, options.dateOrder)
  const lack = lackOf(decided.kind ?? 'calls', decided, plan.fields !== undefined || format.whole)
  const usable = lack === null
  return {
    format: format.id,
    confidence: !usable ? 0 : plan.fields ? 1 : confidenceOf(fit, decided, contents),
    headerRow,
    headerLine,
    header: header && [...header],
    firstDataRow: firstRow ?? rows[0]?.row ?? (sample.head.at(-1)?.row ?? 0) + 1,
    firstRowFixed: firstRow !== undefined,
    rules: [...definedRules(format, header), ...(plan.skip ?? [])],
    // A number above a table without parties makes no calls of its rows.
    mapping: usable ? decided : { ...decided, subject: null },
    columns: describe(width, header, decided, assignment.evidence, rows),
    usable,
    faults: given.plan ? [...planFaults(plan, factsOf(sample, values)), ...(lack ? [lack] : [])] : [],
    doubt: null,
    givenOrder: options.dateOrder,
    said: { zone: options.zone ?? format.zone ?? undefined, region: options.region ?? format.region ?? undefined, subject: options.subject },
    zoneAssumed: zone.assumed,
    dateEvidence: dates.proof ? `${dates.proof.row}: ${dates.proof.text}` : '',
    dates,
    subject: decided.subject,
    warnings: [
      ...recognitionWarnings({ mapping: decided, dates, zoneAssumed: zone.assumed, partiesByPlace, givenOrder: options.dateOrder }),
      ...completed.warnings,
    ],
    headings: nameTable(generic),
    footers: generic.footers.map(fold),
    scores: fits.map(({ format: id, score, matched, known, present, fileName }) => ({ format: id, score, matched, known, present, fileName })),
  }
}

/** What layout and file name say of rows that say nothing themselves. Where a plan gives a field no source, it has none. */
const assumed = ({ fields }: MappingPlan, constants: Mapping['constants']): Mapping['constants'] =>
  fields ? Object.fromEntries(Object.entries(constants).filter(([field]) => fields[field] !== undefined)) : constants

const kindOf = ({ kind }: FormatDefinition): TableKind => TABLE_KINDS.find((one) => one === kind) ?? 'calls'

function headerOf(head: readonly RawRecord[], wanted: number | null | undefined, fit: Fit | undefined, generic: FormatDefinition): number | null {
  if (wanted === null) return null
  const index = wanted === undefined ? -1 : head.findIndex((record) => record.row === wanted)
  if (index >= 0) return index
  return fit && fit.score > 0 ? fit.headerRow : (findHeader(generic, head)?.index ?? null)
}

/** Rows behind the header, and from `firstRow`, that hold something, each once, in the order of the file. */
function dataRows(sample: Sample, headerRow: number | null, firstRow: number): RawRecord[] {
  const rows = new Map<string, RawRecord>()
  const from = headerRow === null ? 0 : headerRow + 1
  const headerLine = headerRow === null ? 0 : (sample.head[headerRow]?.row ?? 0)
  for (const record of [...sample.head.slice(from), ...sample.spread, ...sample.tail]) {
    if (record.row > headerLine && record.row >= firstRow && record.cells.filter((cell) => cell.trim() !== '').length > 1)
      rows.set(`${record.sheet} ${record.row}`, record)
  }
  return [...rows.values()].sort((a, b) => a.row - b.row)
}

/** The file's subscriber, by the columns as they are read. */
function subjectOf(fileName: string, preamble: readonly RawRecord[], rows: readonly RawRecord[], mapping: Mapping): string | null {
  const { derived } = mapping
  if (!derived) return findSubject(fileName, preamble, rows, mapping)
  const wide = rows.map((record) => ({ ...record, cells: widenCells(derived, record.cells) }))
  return findSubject(fileName, preamble, wide, widenMapping(mapping))
}

function factsOf({ head, spread, tail }: Sample, values: Mapping['values']): Parameters<typeof planFaults>[1] {
  const rows = new Set(head.map((record) => record.row))
  const width = [...head, ...spread, ...tail].reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return { width, rows, values }
}
