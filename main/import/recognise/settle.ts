import type { Field } from '../types.ts'
import type { Assignment, Columns } from './assign.ts'
import type { Content } from './content.ts'

/** Rows from which "always the same number" means anything. */
const ENOUGH_ROWS = 8

/** Puts right what a name alone cannot tell, by what the columns hold. */
export function settle({ columns, evidence }: Assignment, contents: readonly Content[]): void {
  settleTimes(columns, contents)
  settleKinds(columns, contents, evidence)
  settleParties(columns, contents)
  for (const [index] of evidence) if (!Object.values(columns).includes(index)) evidence.delete(index)
}

const contentOf = (columns: Columns, contents: readonly Content[], field: Field): Content | undefined =>
  columns[field] === undefined ? undefined : contents[columns[field]]

function move(columns: Columns, from: Field, to: Field): void {
  if (columns[from] !== undefined) columns[to] = columns[from]
  delete columns[from]
}

/** Dates that hold times, `Call Time` that holds clocks. */
function settleTimes(columns: Columns, contents: readonly Content[]): void {
  const of = (field: Field): Content | undefined => contentOf(columns, contents, field)
  if ((of('start')?.time ?? 0) > 0.7) {
    if (columns.time === undefined) move(columns, 'start', 'time')
    else delete columns.start
  }
  if (columns.start === undefined && (of('time')?.dateTime ?? 0) > 0.7) move(columns, 'time', 'start')
  if (columns.start === undefined && columns.date !== undefined && ((of('date')?.dateTime ?? 0) > 0.5 || columns.time === undefined))
    move(columns, 'date', 'start')
  if (columns.start !== undefined && columns.date !== undefined) {
    if ((of('start')?.dateTime ?? 0) > 0.5) delete columns.date
    else if ((of('date')?.dateTime ?? 0) > 0.5) move(columns, 'date', 'start')
  }
  if (columns.start !== undefined && columns.time !== undefined && (of('start')?.dateTime ?? 0) > 0.5) delete columns.time
}

/** `Type` that holds directions; one column for both. */
function settleKinds(columns: Columns, contents: readonly Content[], evidence: Assignment['evidence']): void {
  const kind = contentOf(columns, contents, 'kind')
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
  const direction = contentOf(columns, contents, 'direction')
  if (direction && columns.kind === undefined && direction.kind > 0.2) columns.kind = columns.direction as number
}

/**
 * `Numéro` that holds telephone numbers; and "calling number" that is the same in all rows, incoming ones too: the file's
 * own number under a name that promises more. Then the other column is its correspondent, and direction tells who called.
 */
function settleParties(columns: Columns, contents: readonly Content[]): void {
  const of = (field: Field): Content | undefined => contentOf(columns, contents, field)
  if (columns.subject === undefined && columns.caller === undefined && (of('recordId')?.phone ?? 0) > 0.5) move(columns, 'recordId', 'subject')
  const direction = of('direction')
  const [caller, callee] = [of('caller'), of('callee')]
  if (!direction || !caller || !callee || columns.subject !== undefined || direction.filled < ENOUGH_ROWS) return
  const always = (one: Content): boolean => one.constant === 1 && one.filled >= ENOUGH_ROWS
  if (always(caller) && !always(callee) && direction.inwards > 0.05) {
    move(columns, 'caller', 'subject')
    move(columns, 'callee', 'correspondent')
  } else if (always(callee) && !always(caller) && direction.outwards > 0.05) {
    move(columns, 'callee', 'subject')
    move(columns, 'caller', 'correspondent')
  }
}
