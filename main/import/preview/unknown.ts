import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import { cellText } from '../plan/derive.ts'
import type { Mapping } from '../types.ts'
import { readMeaning } from '../values/meaning.ts'

/** Different texts that are remembered: a column of free text has too many to be one of kinds. */
const REMEMBERED = 2_000

/** Whether a row is the first to have some text in its kind or direction column that no table of values knows. */
export function createUnknown(mapping: Mapping): (cells: readonly string[]) => boolean {
  const { kind, direction } = mapping.columns
  const tables = [mapping.values.kind, mapping.values.direction].map((words) => new Map(Object.entries(words)))
  // One column for both says enough if it says one of the two.
  const columns = [...new Set([kind, direction].filter((column) => column !== undefined))].map((column) => ({
    column,
    tables: tables.filter((_, at) => (at === 0 ? kind : direction) === column),
    seen: new Set<string>(),
  }))
  return (cells) =>
    columns.some(({ column, tables: known, seen }) => {
      const text = cellText(mapping, cells, column)
      if (text === '' || seen.has(text) || seen.size >= REMEMBERED) return false
      seen.add(text)
      return !saysNothing(cleanCell(text)) && known.every((table) => readMeaning(text, table) === null)
    })
}
