import type { CompareResult } from '../../../../shared/api/contacts.ts'

/** As many as can be laid side by side. */
export const MOST = 6

export interface Settings {
  of: string[]
  from?: number | undefined
  until?: number | undefined
  /** Null: the case's. */
  zone: string | null
  /** The pair whose cells are shown. */
  chosen: string | null
}
export const DEFAULTS: Settings = { of: [], zone: null, chosen: null }

export type Pair = CompareResult['pairs'][number]
export const keyOf = ({ a, b }: Pick<Pair, 'a' | 'b'>): string => `${a}>${b}`

/** A likeness that more than this share of other pairs have as well says little. */
const COMMON = 0.05
/** Less alike than this is not alike, however rare. */
const LEAST = 0.5

/** `strong`: alike, and hardly any others are; `weak`: alike, but so are others, or nobody can tell; `none`: not alike. */
export type Verdict = 'strong' | 'weak' | 'none'

/** What a likeness of one kind is worth, held against other pairs. */
export function verdictOf(value: number | null, chance: number | null): Verdict {
  if (value === null || value < LEAST) return 'none'
  return chance !== null && chance <= COMMON ? 'strong' : 'weak'
}

const WORTH: Record<PairVerdict, number> = { none: 0, weak: 1, hours: 2, places: 3, strong: 4 }

/** `hours`, `places`: rarely alike in the one, and not at all in the other, which speaks against one life. */
export type PairVerdict = Verdict | 'hours' | 'places'

/** What hours and places say together. Where one of them shows nothing, the other stands alone. */
export function verdictOfPair({ hours, places, chance }: Pick<Pair, 'hours' | 'places' | 'chance'>): PairVerdict {
  const [when, where] = [verdictOf(hours, chance.hours), verdictOf(places, chance.places)]
  if (when === 'strong' && where === 'none' && places !== null) return 'hours'
  if (where === 'strong' && when === 'none' && hours !== null) return 'places'
  return WORTH[when] >= WORTH[where] ? when : where
}

/** The pair that lives most alike comes first. */
export const ranked = (pairs: readonly Pair[]): Pair[] =>
  pairs.toSorted((x, y) => WORTH[verdictOfPair(y)] - WORTH[verdictOfPair(x)] || (y.hours ?? 0) + (y.places ?? 0) - (x.hours ?? 0) - (x.places ?? 0))
