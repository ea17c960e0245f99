import { fold } from '../../../shared/names/fold.ts'
import type { FormatDefinition } from '../formats/definition.ts'
import type { Field } from '../types.ts'

/** A column's name made equal to its other spellings: words of `camelCase` and `snake_case` apart, then folded. */
export const nameKey = (name: string): string => fold(name.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 '))

/** No name of a column is longer; a cell may be. */
const LONGEST = 1_000

/** The same without what stands in brackets: `Duration (s)` is `duration`. */
const bareKey = (name: string): string => nameKey(name.slice(0, LONGEST).replace(/[([{].*?[)\]}]/g, ' '))

export interface NameTable {
  exact: ReadonlyMap<string, readonly Field[]>
  phrases: readonly { words: string; count: number; fields: readonly Field[] }[]
}

const tables = new WeakMap<FormatDefinition, NameTable>()

export function nameTable(format: FormatDefinition): NameTable {
  let table = tables.get(format)
  if (!table) {
    const exact = new Map<string, readonly Field[]>()
    for (const { names, fields } of format.columns) for (const name of names) if (!exact.has(nameKey(name))) exact.set(nameKey(name), fields)
    const phrases = [...exact].map(([words, fields]) => ({ words, count: words.split(' ').length, fields })).filter((phrase) => phrase.count > 1)
    table = { exact, phrases }
    tables.set(format, table)
  }
  return table
}

/** Fields that a column's name suggests, with how well, 0 to 1: the whole name, the name without brackets, most of its words. */
export function suggest(name: string, table: NameTable): { fields: readonly Field[]; score: number } | null {
  const key = nameKey(name)
  if (key === '') return null
  const whole = table.exact.get(key)
  if (whole) return { fields: whole, score: 1 }
  const bare = table.exact.get(bareKey(name))
  if (bare) return { fields: bare, score: 0.95 }
  const count = key.split(' ').length
  let best: { fields: readonly Field[]; score: number } | null = null
  for (const phrase of table.phrases) {
    const score = (0.9 * phrase.count) / count
    if (score > (best?.score ?? 0.5) && ` ${key} `.includes(` ${phrase.words} `)) best = { fields: phrase.fields, score }
  }
  return best
}
