import type { SkipRule } from '../../../shared/model/plan.ts'
import { fold } from '../../../shared/names/fold.ts'

/** The form in which texts of rules and values are compared: folded, or where nothing is left of them then (`***`, `→`) as they stand. */
export const wordKey = (text: string): string => fold(text) || text.trim()

type Test = (cells: readonly string[]) => boolean

/** Whether a row is to be left out by one of the rules; null where there are none. Rules without text are none, but for `empty`. */
export function createRules(rules: readonly SkipRule[]): Test | null {
  const tests = rules.map(testOf).filter((test) => test !== null)
  return tests.length === 0 ? null : (cells) => tests.some((test) => test(cells))
}

function testOf({ column, test, text }: SkipRule): Test | null {
  if (test === 'empty') return column === null ? (cells) => cells.every(isEmpty) : (cells) => isEmpty(cells[column] ?? '')
  const wanted = wordKey(text)
  if (wanted === '') return null
  const folded = fold(text) !== ''
  const fits = (cell: string): boolean => {
    const key = folded ? fold(cell) : cell.trim()
    return test === 'is' ? key === wanted : test === 'starts' ? key.startsWith(wanted) : key.includes(wanted)
  }
  return column === null ? (cells) => cells.some(fits) : (cells) => fits(cells[column] ?? '')
}

const isEmpty = (cell: string): boolean => cell.trim() === ''
