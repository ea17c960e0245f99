/** Statistics as the bandicoot toolbox (de Montjoye, Rocher, Pentland, 2016) defines them: of the population, null for nothing. */
export interface Summary {
  mean: number | null
  std: number | null
  median: number | null
  skewness: number | null
  kurtosis: number | null
  min: number | null
  max: number | null
}

export const mean = (data: readonly number[]): number | null => (data.length === 0 ? null : data.reduce((sum, one) => sum + one, 0) / data.length)

/** Central moment of order `n`; 0 for a single value. */
function moment(data: readonly number[], n: number): number {
  if (data.length <= 1) return 0
  const middle = mean(data) ?? 0
  return data.reduce((sum, one) => sum + (one - middle) ** n, 0) / data.length
}

export const std = (data: readonly number[]): number | null => (data.length === 0 ? null : Math.sqrt(moment(data, 2)))

const ratio = (above: number, below: number): number => (below === 0 ? 0 : above / below)

export function summary(data: readonly number[]): Summary {
  if (data.length === 0) return { mean: null, std: null, median: null, skewness: null, kurtosis: null, min: null, max: null }
  const sorted = data.toSorted((a, b) => a - b)
  const n = sorted.length
  const spread = moment(sorted, 2)
  return {
    mean: mean(sorted),
    std: Math.sqrt(spread),
    median: ((sorted[n >> 1] ?? 0) + (sorted[(n - 1) >> 1] ?? 0)) / 2,
    skewness: ratio(moment(sorted, 3), spread ** 1.5),
    kurtosis: ratio(moment(sorted, 4), spread ** 2),
    min: sorted[0] ?? null,
    max: sorted[n - 1] ?? null,
  }
}

/** Shannon's entropy of counts, in nats; null for nothing. */
export function entropy(counts: readonly number[]): number | null {
  if (counts.length === 0) return null
  const all = counts.reduce((sum, one) => sum + one, 0)
  return -counts.reduce((sum, one) => sum + (one / all) * Math.log(one / all), 0)
}

/** Kilometres on a sphere of 6,371 km. Degrees. */
export function kilometres([lat1, lon1]: readonly [number, number], [lat2, lon2]: readonly [number, number]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const a = Math.sin(radians(lat1 - lat2) / 2) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon1 - lon2) / 2) ** 2
  return 6_371 * 2 * Math.asin(Math.sqrt(a))
}

/** How often each thing occurs, in the order of the first of each. */
export function counted<T>(things: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return counts
}

/** How many of the largest counts it takes to reach this share of all, rounded up. */
export function fewest(counts: Iterable<number>, share: number): number {
  const sorted = [...counts].toSorted((a, b) => b - a)
  let target = Math.ceil(sorted.reduce((sum, one) => sum + one, 0) * share)
  let taken = 0
  for (const one of sorted) {
    if (target <= 0) break
    target -= one
    taken += 1
  }
  return taken
}
