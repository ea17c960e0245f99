import type { Field } from '../types.ts'
import type { Assignment } from './assign.ts'
import type { Content } from './content.ts'
import { ownerOf } from './person.ts'

type Take = (field: Field, test: (content: Content, index: number) => boolean) => boolean

/**
 * Adds what names did not tell, by what the cells hold. True where a party was found so, and nothing but the place of
 * its column says whether it called or was called.
 */
export function addByContent(assignment: Assignment, contents: readonly Content[], header: readonly string[] | null): boolean {
  const { columns, evidence, settled } = assignment
  const take: Take = (field, test) => {
    if (columns[field] !== undefined) return false
    const index = contents.findIndex((content, i) => content.filled > 0 && !evidence.has(i) && !settled.has(i) && test(content, i))
    if (index < 0) return false
    columns[field] = index
    evidence.set(index, 'content')
    return true
  }
  const timeless = columns.start === undefined && columns.date === undefined
  if (timeless && !take('start', (one) => one.dateTime > 0.7) && take('date', (one) => one.date > 0.7)) take('time', (one) => one.time > 0.7)
  take('imei', (one) => one.imei > 0.5)
  take('imsi', (one) => one.imsi > 0.8 && one.imei < 0.5)
  const byPlace = addParties(assignment, take, contents, header)
  take('cellFirst', (one) => one.cell > 0.6)
  if (columns.cellFirst !== undefined) take('cellLast', (one) => one.cell > 0.6)
  take('direction', (one) => one.direction > 0.8)
  take('kind', (one) => one.kind > 0.8)
  if (columns.seconds === undefined && columns.end === undefined) take('seconds', (one) => one.duration > 0.9 && one.distinct > 2)
  return byPlace
}

function addParties(assignment: Assignment, take: Take, contents: readonly Content[], header: readonly string[] | null): boolean {
  const { columns, evidence } = assignment
  if (columns.caller !== undefined && columns.callee !== undefined) return false
  // A column whose name speaks of the caller (`Caller JID`) is not taken for the called number, however many numbers it holds.
  const numbers =
    (field: 'caller' | 'callee' | 'correspondent' | 'subject', least: number) =>
    (one: Content, index: number): boolean => {
      const owner = ownerOf(header?.[index] ?? '')
      return one.phone > least && (owner === null || owner === field)
    }
  if (columns.subject !== undefined || columns.correspondent !== undefined) {
    const other = columns.correspondent ?? columns.callee ?? columns.caller
    return other === undefined ? take('correspondent', numbers('correspondent', 0.5)) && false : false
  }
  const directed = columns.direction !== undefined || contents.some((one, i) => one.direction > 0.8 && !evidence.has(i))
  if (columns.caller !== undefined) return take('callee', numbers('callee', 0.5))
  if (columns.callee !== undefined) return take('caller', numbers('caller', 0.5))
  if (directed && take('subject', (one, i) => numbers('subject', 0.5)(one, i) && one.constant > 0.9)) {
    take('correspondent', numbers('correspondent', 0.3))
    return false
  }
  return take('caller', numbers('caller', 0.5)) && take('callee', numbers('callee', 0.3))
}
