/** Place of each value among all, from 1 for the largest; equal values share the better place. */
export function places(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => b - a)
  const first = new Map<number, number>()
  sorted.forEach((value, i) => first.has(value) || first.set(value, i + 1))
  return values.map((value) => first.get(value)!)
}

/**
 * How far somebody moved: the sum of the doublings of its place by degree and by betweenness, above 0 for a rise. From second to first counts as much as
 * from twentieth to tenth.
 */
export const moved = (before: readonly number[], after: readonly number[]): number => before.reduce((sum, place, i) => sum + Math.log2(place / after[i]!), 0)

/** A betweenness within a tenth of what it was has not moved. */
const SAME = 0.1
const LEAST = 0.5

interface Figures {
  degree: number
  betweenness: number | null
}

/**
 * Rose where no place fell, the whole is half a doubling at least, and its own figures rose and none fell; fell likewise. Places alone do not do: where many
 * share one, a few who pass them move them all. Both given as places by degree and by betweenness, and as figures.
 */
export function directionOf(before: readonly number[], after: readonly number[], was: Figures, is: Figures): 'rose' | 'fell' | 'steady' {
  const by = moved(before, after)
  const [b, a] = [was.betweenness ?? 0, is.betweenness ?? 0]
  const own = [Math.sign(is.degree - was.degree), Math.abs(a - b) <= SAME * Math.max(a, b) ? 0 : Math.sign(a - b)]
  const all = (sign: number): boolean => own.includes(sign) && !own.includes(-sign)
  if (by >= LEAST && before.every((place, i) => after[i]! <= place) && all(1)) return 'rose'
  return by <= -LEAST && before.every((place, i) => after[i]! >= place) && all(-1) ? 'fell' : 'steady'
}
