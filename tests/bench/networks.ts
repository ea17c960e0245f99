import type { Tie } from '../../shared/network/csr.ts'

/** Networks for benches, by name: evenly random links, no two alike; and links that new nodes make to old ones in proportion to those they have. */
export const networksOf = (nodes: number, links: number): Record<string, (random: () => number) => Tie[]> => ({
  random: (random) => {
    const found = new Map<number, Tie>()
    while (found.size < links) {
      const [a, b] = [Math.floor(random() * nodes), Math.floor(random() * nodes)]
      if (a < b) found.set(a * nodes + b, { a, b, weight: 1 })
    }
    return [...found.values()]
  },
  attached: (random) => {
    const each = Math.round(links / nodes)
    const ends = [0]
    const found: Tie[] = []
    for (let b = 1; b < nodes; b++) {
      const others = new Set(Array.from({ length: each }, () => ends[Math.floor(random() * ends.length)] ?? 0))
      for (const a of others) {
        found.push({ a, b, weight: 1 })
        ends.push(a)
      }
      ends.push(...Array.from(others, () => b))
    }
    return found
  },
})

/** What takes milliseconds is done again until so many seconds went by: the first times run before the code is compiled. */
const WARM = 0.4
const MOST = 100

/** Seconds of processor of the best of several times, and what was found. */
export function best<T>(work: () => T, times = 3): { seconds: number; found: T } {
  let [seconds, spent] = [Infinity, 0]
  let found = work()
  for (let i = 0; i < times || (spent < WARM && i < MOST); i++) {
    const before = process.cpuUsage()
    found = work()
    const { user, system } = process.cpuUsage(before)
    const took = (user + system) / 1e6
    seconds = Math.min(seconds, took)
    spent += took
  }
  return { seconds, found }
}
