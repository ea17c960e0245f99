import { cleanCell } from '../../../shared/identifiers/text.ts'
import type { RawRecord } from '../types.ts'
import { readMeaning } from '../values/meaning.ts'
import type { Columns } from './assign.ts'
import { letterDirections } from './letters.ts'

/** Incoming (or outgoing) rows, and different numbers in them, from which their columns mean anything. */
const ENOUGH = 3
/** Shares of rows in which a number is one of the file's own: nearly always, hardly ever. */
const OWN = 0.9
const STRANGE = 0.1

/**
 * "Calling number" and "called number" beside a direction, where one column holds the file's own numbers in rows of both
 * directions: a layout of subscriber and correspondent under names that promise more. Read by its names, every incoming call
 * would run the wrong way, from the subscriber. The numbers that call in outgoing rows are the file's own, whoever they are; if in
 * incoming rows the same column goes on with them, and the other column holds ever other numbers, it is the subscriber's column.
 */
export function settleOwnNumbers(columns: Columns, rows: readonly RawRecord[], directions: Record<string, string>): void {
  const { caller, callee, direction, subject } = columns
  if (caller === undefined || callee === undefined || direction === undefined || subject !== undefined || columns.correspondent !== undefined) return
  const table = new Map(Object.entries({ ...letterDirections(rows.map(({ cells }) => cells[direction] ?? '')), ...directions }))
  const pairs: Record<'in' | 'out', Pair[]> = { in: [], out: [] }
  for (const { cells } of rows) {
    const way = readMeaning(cells[direction] ?? '', table)
    const [a, b] = [numberKey(cells[caller] ?? ''), numberKey(cells[callee] ?? '')]
    if ((way === 'in' || way === 'out') && a !== '' && b !== '') pairs[way].push([a, b])
  }
  const own = ownColumn(pairs)
  if (own === null) return
  columns.subject = own === 0 ? caller : callee
  columns.correspondent = own === 0 ? callee : caller
  delete columns.caller
  delete columns.callee
}

type Pair = readonly [string, string]

/** Which of two columns holds the file's own numbers whatever the direction; null where the columns are what they are called, or nothing tells. */
function ownColumn(pairs: Record<'in' | 'out', Pair[]>): 0 | 1 | null {
  // In the direction in which a column should hold the other party, it holds the numbers that are the file's own in the other direction.
  for (const [way, column] of [
    ['in', 0],
    ['out', 1],
  ] as const) {
    const against = pairs[way]
    const own = new Set(pairs[way === 'in' ? 'out' : 'in'].map((pair) => pair[column]))
    const others = new Set(against.map((pair) => pair[1 - column]))
    if (against.length < ENOUGH || others.size < ENOUGH || own.size === 0) continue
    const share = (at: number): number => against.filter((pair) => own.has(pair[at] as string)).length / against.length
    if (share(column) >= OWN && share(1 - column) <= STRANGE && others.size > new Set(against.map((pair) => pair[column])).size) return column
  }
  return null
}

/** One number under several spellings, near enough: its last nine digits. */
function numberKey(text: string): string {
  const clean = cleanCell(text.trim())
  const digits = clean.replace(/\D/g, '')
  return digits.length > 6 ? digits.slice(-9) : clean
}
