/** The ways of one: events by hour of the week, by cell, by contact. */
export interface Ways {
  hours: Float64Array
  cells: ReadonlyMap<number, number>
  contacts: Map<number, number>
}

/** Cosine of two lists of counts, 0 to 1; null where one of them is empty. */
export function cosineOf(a: Float64Array, b: Float64Array): number | null {
  let [dot, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i += 1) {
    dot += a[i]! * b[i]!
    aa += a[i]! * a[i]!
    bb += b[i]! * b[i]!
  }
  return aa === 0 || bb === 0 ? null : Math.min(1, dot / Math.sqrt(aa * bb))
}

/** The same of counts by key: walks the smaller. `norms` where they are known already. */
export function alikeBy(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>, norms: [number, number] = [normOf(a), normOf(b)]): number | null {
  if (norms[0] === 0 || norms[1] === 0) return null
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [key, n] of small) dot += n * (large.get(key) ?? 0)
  return Math.min(1, dot / Math.sqrt(norms[0] * norms[1]))
}

/** Sum of the squares of counts. */
export function normOf(counts: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const n of counts.values()) sum += n * n
  return sum
}

/** Keys of both, those left out that are in `except`. */
export function commonOf(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>, except: ReadonlySet<number> = new Set()): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let n = 0
  for (const key of small.keys()) if (large.has(key) && !except.has(key)) n += 1
  return n
}

/** How alike two are. */
export const likeness = (a: Ways, b: Ways, except: ReadonlySet<number>): { hours: number | null; places: number | null; common: number } => ({
  hours: cosineOf(a.hours, b.hours),
  places: alikeBy(a.cells, b.cells),
  common: commonOf(a.contacts, b.contacts, except),
})
