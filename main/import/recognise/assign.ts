import type { FormatDefinition } from '../formats/definition.ts'
import type { Field } from '../types.ts'
import type { Content } from './content.ts'
import { nameKey, nameTable, suggest } from './names.ts'
import type { RecognisedColumn } from './types.ts'

export type Columns = Partial<Record<Field, number>>

export interface Assignment {
  columns: Columns
  evidence: Map<number, RecognisedColumn['evidence']>
  /** Columns that a definition knows and that feed nothing: not to be taken for something else. */
  settled: Set<number>
}

/** Columns by a definition's own names, or by place where the file has no header. */
export function byFormat(format: FormatDefinition, header: readonly string[] | null): Assignment {
  const assignment: Assignment = { columns: {}, evidence: new Map(), settled: new Set() }
  const take = (fields: readonly Field[], index: number): void => {
    assignment.settled.add(index)
    for (const field of fields) {
      if (assignment.columns[field] !== undefined) continue
      assignment.columns[field] = index
      assignment.evidence.set(index, 'format')
    }
  }
  if (header === null) {
    format.headerless?.columns.forEach((fields, index) => take(fields, index))
    return assignment
  }
  const { exact } = nameTable(format)
  header.forEach((name, index) => {
    const fields = exact.get(nameKey(name))
    if (fields) take(fields, index)
  })
  return assignment
}

/** Adds columns by the shared vocabulary of names, best matches first, one field a column. */
export function addByName(assignment: Assignment, generic: FormatDefinition, header: readonly string[]): void {
  const table = nameTable(generic)
  const found = header
    .map((name, index) => ({ index, suggestion: assignment.settled.has(index) ? null : suggest(name, table) }))
    .sort((a, b) => (b.suggestion?.score ?? 0) - (a.suggestion?.score ?? 0) || a.index - b.index)
  for (const { index, suggestion } of found) {
    const field = suggestion?.fields.find((one) => assignment.columns[one] === undefined)
    if (field === undefined || assignment.evidence.has(index)) continue
    assignment.columns[field] = index
    assignment.evidence.set(index, 'name')
  }
}

/** Adds what names did not tell, by what the cells hold. */
export function addByContent(assignment: Assignment, contents: readonly Content[]): boolean {
  const { columns, evidence, settled } = assignment
  const free = (test: (content: Content) => boolean): number | undefined => {
    const index = contents.findIndex((content, i) => content.filled > 0 && !evidence.has(i) && !settled.has(i) && test(content))
    return index < 0 ? undefined : index
  }
  const take = (field: Field, test: (content: Content) => boolean): boolean => {
    const index = columns[field] === undefined ? free(test) : undefined
    if (index === undefined) return false
    columns[field] = index
    evidence.set(index, 'content')
    return true
  }
  if (columns.start === undefined && columns.date === undefined && !take('start', (one) => one.dateTime > 0.7) && take('date', (one) => one.date > 0.7))
    take('time', (one) => one.time > 0.7)
  take('imei', (one) => one.imei > 0.5)
  take('imsi', (one) => one.imsi > 0.8 && one.imei < 0.5)
  const guessed = addParties(assignment, take, contents)
  take('cellFirst', (one) => one.cell > 0.6)
  if (columns.cellFirst !== undefined) take('cellLast', (one) => one.cell > 0.6)
  take('direction', (one) => one.direction > 0.8)
  take('kind', (one) => one.kind > 0.8)
  if (columns.seconds === undefined && columns.end === undefined) take('seconds', (one) => one.duration > 0.9 && one.distinct > 2)
  return guessed
}

/** True where nothing but their place tells caller from callee. */
function addParties(assignment: Assignment, take: (field: Field, test: (content: Content) => boolean) => boolean, contents: readonly Content[]): boolean {
  const { columns } = assignment
  const phone = (one: Content): boolean => one.phone > 0.5
  if (columns.caller !== undefined && columns.callee !== undefined) return false
  if (columns.subject !== undefined || columns.correspondent !== undefined) {
    if (columns.correspondent === undefined && columns.callee === undefined && columns.caller === undefined) take('correspondent', phone)
    return false
  }
  const directed = columns.direction !== undefined || contents.some((one, i) => one.direction > 0.8 && !assignment.evidence.has(i))
  if (columns.caller !== undefined) return take('callee', phone) && false
  if (columns.callee !== undefined) return take('caller', phone) && false
  if (directed && take('subject', (one) => phone(one) && one.constant > 0.9)) {
    take('correspondent', (one) => one.phone > 0.3)
    return false
  }
  return take('caller', phone) && take('callee', (one) => one.phone > 0.3)
}

/** Puts right what a name alone cannot tell: dates that hold times, `Call Time` that holds clocks, `Type` that holds directions. */
export function settle(assignment: Assignment, contents: readonly Content[]): void {
  const { columns, evidence } = assignment
  const of = (field: Field): Content | undefined => (columns[field] === undefined ? undefined : contents[columns[field]])
  const move = (from: Field, to: Field): void => {
    if (columns[from] !== undefined) columns[to] = columns[from]
    delete columns[from]
  }
  if ((of('start')?.time ?? 0) > 0.7) {
    if (columns.time === undefined) move('start', 'time')
    else delete columns.start
  }
  if (columns.start === undefined && (of('time')?.dateTime ?? 0) > 0.7) move('time', 'start')
  if (columns.start === undefined && columns.date !== undefined && ((of('date')?.dateTime ?? 0) > 0.5 || columns.time === undefined)) move('date', 'start')
  if (columns.start !== undefined && columns.date !== undefined) {
    // A column named "start" that holds days, beside a date column: the clock counts, the start column gives the day.
    if ((of('start')?.dateTime ?? 0) > 0.5) delete columns.date
    else if ((of('date')?.dateTime ?? 0) > 0.5) move('date', 'start')
  }
  if (columns.start !== undefined && columns.time !== undefined && (of('start')?.dateTime ?? 0) > 0.5) delete columns.time
  const kind = of('kind')
  if (kind && columns.direction === undefined && kind.direction > 0.5) {
    columns.direction = columns.kind as number
    if (kind.kind < 0.2) {
      delete columns.kind
      const other = contents.findIndex((one, i) => !evidence.has(i) && one.filled > 0 && one.kind > 0.8)
      if (other >= 0) {
        columns.kind = other
        evidence.set(other, 'content')
      }
    }
  }
  const direction = of('direction')
  if (direction && columns.kind === undefined && direction.kind > 0.2) columns.kind = columns.direction as number
  for (const [index] of evidence) if (!Object.values(columns).includes(index)) evidence.delete(index)
}
