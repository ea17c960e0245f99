/** Counts by key, with what comparing them needs. */
export interface Profile {
  counts: ReadonlyMap<number, number>
  total: number
  /** Simpson's index: how likely two of its events share a key; null for fewer than two. */
  lambda: number | null
}

export function profileOf(counts: ReadonlyMap<number, number>): Profile {
  let [total, pairs] = [0, 0]
  for (const n of counts.values()) {
    total += n
    pairs += n * (n - 1)
  }
  return { counts, total, lambda: total < 2 ? null : pairs / (total * (total - 1)) }
}

/**
 * How alike two are, 0 to 1: Morisita's index (Morisita 1959), which unlike the cosine does not grow with the number of events alone. Null where it is
 * not defined: fewer than two events, or never two in one place.
 */
export function morisita(a: Profile, b: Profile): number | null {
  if (a.lambda === null || b.lambda === null || a.lambda + b.lambda === 0) return null
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [key, n] of small.counts) shared += n * (large.counts.get(key) ?? 0)
  return Math.min(1, (2 * shared) / ((a.lambda + b.lambda) * (a.total * b.total)))
}

/** The ways of one: events by hour of the week, by cell; and with whom. */
export interface Ways {
  hours: Profile
  cells: Profile
  contacts: ReadonlyMap<number, number>
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
  hours: morisita(a.hours, b.hours),
  places: morisita(a.cells, b.cells),
  common: commonOf(a.contacts, b.contacts, except),
})
