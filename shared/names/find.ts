import { meet } from './compare.ts'
import { keysOf } from './key.ts'
import { matchPrepared, prepareName, type PreparedName } from './match.ts'
import type { NameMatch } from './result.ts'
import type { Word } from './word.ts'
import type { NameKind } from './words.ts'

export interface Found {
  /** Place in the list of names. */
  at: number
  match: NameMatch
}

/**
 * Looks for one name among many: those that match, best first, and in the order of the list where they score alike. Taking the names apart
 * is done once, here; memory is one to two kilobytes a name.
 */
export function nameFinder(names: readonly string[], kind: NameKind = 'person'): (name: string) => Found[] {
  const prepared = names.map((name) => prepareName(name, kind))
  const byKey = indexed(prepared)
  return (name) => {
    const asked = prepareName(name, kind)
    const places = new Set(keysOf(asked.words).flatMap((key) => byKey.get(key) ?? []))
    const mayMatch = screen(asked.words, kind)
    return [...places]
      .filter((at) => mayMatch((prepared[at] as PreparedName).words))
      .map((at) => ({ at, match: matchPrepared(asked, prepared[at] as PreparedName) }))
      .filter(({ match }) => match.match)
      .sort((a, b) => b.match.score - a.match.score || a.at - b.at)
  }
}

function indexed(names: readonly PreparedName[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>()
  names.forEach(({ words }, at) => {
    for (const key of keysOf(words)) {
      const places = byKey.get(key)
      if (places) places.push(at)
      else byKey.set(key, [at])
    }
  })
  return byKey
}

/**
 * Whether a name is worth comparing whole. Of people with two names or more, two must meet, and the same few words come again and again:
 * a third of the names of a file share a Mohamed. Names run together in one of the two are left to the comparison.
 */
function screen(asked: readonly Word[], kind: NameKind): (words: readonly Word[]) => boolean {
  const known = new Map<string, boolean>()
  const meets = (word: Word): boolean => {
    const found = known.get(word.text) ?? asked.some((one) => meet(one, word) !== null)
    known.set(word.text, found)
    return found
  }
  const names = (words: readonly Word[]): Word[] => words.filter(({ role }) => role === 'name' || role === 'initial')
  const most = names(asked).length
  const longest = Math.max(...asked.map(({ joined }) => joined.length))
  if (kind !== 'person' || most < 2) return () => true
  return (words) => {
    const telling = names(words)
    if (telling.length < 2) return true
    let met = 0
    for (const word of telling) if (meets(word)) met += 1
    return met > 1 || (met === 1 && words.some(({ role }) => role === 'kin')) || words.some(({ joined }) => joined.length > longest + 2)
  }
}
