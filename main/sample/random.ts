/** A small seeded generator (mulberry32): the same seed gives the same sample case on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  /** Poisson by Knuth's product method; for means under about 30. */
  poisson(mean: number): number
  /** Log-normal, for durations. */
  logNormal(median: number, sigma: number): number
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    poisson: (mean) => {
      const floor = Math.exp(-mean)
      let product = next()
      let count = 0
      while (product > floor) {
        product *= next()
        count += 1
      }
      return count
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
  }
}
