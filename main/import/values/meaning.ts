import { fold } from '../../../shared/names/fold.ts'

/** Longest phrase of the vocabulary, in words. */
const PHRASE = 4

/**
 * What a cell of a kind or direction column says, by a table of folded words to values: the whole text where the table
 * has it, else the first of its longest phrases that the table has (`Appel émis (national)` holds `appel emis`). Null where none does.
 * A text of which folding leaves nothing (`→`) is looked up as it stands.
 */
export function readMeaning(text: string, table: ReadonlyMap<string, string>): string | null {
  const folded = fold(text)
  if (folded === '') return table.get(text.trim()) ?? null
  const whole = table.get(folded)
  if (whole !== undefined) return whole
  const words = folded.split(' ')
  for (let length = Math.min(PHRASE, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const hit = table.get(words.slice(from, from + length).join(' '))
      if (hit !== undefined) return hit
    }
  }
  return null
}
