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

/** Rose where no place fell and the whole is half a doubling at least; fell likewise. */
export function directionOf(before: readonly number[], after: readonly number[]): 'rose' | 'fell' | 'steady' {
  const by = moved(before, after)
  if (by >= LEAST && before.every((place, i) => after[i]! <= place)) return 'rose'
  return by <= -LEAST && before.every((place, i) => after[i]! >= place) ? 'fell' : 'steady'
}

const LEAST = 0.5
