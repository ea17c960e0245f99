import { createNumberCodes, numberAt } from '../normalise/number-codes.ts'
import { createTextCodes } from './text-codes.ts'

/** What cells were read as: a code from 0 by their bytes. */
export interface CellTable {
  /** The code of the cell in these bytes, or `NEW`. */
  get(bytes: Uint8Array, from: number, until: number): number
  /** Says the code of the cell that `get` was last asked for and did not know. */
  put(code: number): void
  clear(): void
}

/**
 * Numbers, handsets and SIMs are most of what a file of calls repeats. A text of digits, with a plus or without, is found by its value, which is one
 * place in memory to look at; any other by its hash and then its bytes.
 */
export function createCellTable(): CellTable {
  const numbers = createNumberCodes()
  const texts = createTextCodes()
  let number = 0
  return {
    get(bytes, from, until) {
      number = numberAt(bytes, from, until)
      return number === 0 ? texts.get(bytes, from, until) : numbers.get(number)
    },
    put(code) {
      if (number === 0) texts.put(code)
      else numbers.put(number, code)
    },
    clear() {
      numbers.clear()
      texts.clear()
    },
  }
}
