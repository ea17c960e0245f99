import { createCellTable } from './cell-table.ts'
import { ODD } from './things.ts'

/** A cell that says nothing. */
export const SILENT = -3

/** Codes that cells mean: one from 0, `SILENT`, or `ODD` for what nobody knows. */
export type CodeReader = (bytes: Buffer, from: number, until: number) => number

/** Bytes of a cell, and texts, that are remembered. */
const LONGEST = 48
const MOST = 2_000

/** Remembers what few texts mean, such as kinds and directions. */
export function createCodes(read: (text: string) => number | 'unknown' | null): CodeReader {
  const table = createCellTable()
  let texts = 0
  return (bytes, from, until) => {
    if (until - from > LONGEST) return ODD
    const known = table.get(bytes, from, until)
    if (known >= 0) return known > 1 ? known - 2 : known === 0 ? ODD : SILENT
    if (texts === MOST) return ODD
    texts++
    const code = read(bytes.toString('utf8', from, until))
    table.put(code === 'unknown' ? 0 : code === null ? 1 : code + 2)
    return code === 'unknown' ? ODD : (code ?? SILENT)
  }
}
