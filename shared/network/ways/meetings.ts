/** Events between two nodes in one direction: when each begins and ends, in milliseconds. */
export interface Meetings {
  /** Sorted by start; `soonest[i]` is the place of the earliest end from i on. */
  starts: Float64Array
  ends: Float64Array
  soonest: Uint32Array
  /** Which event each is, as the caller numbers them. */
  events: Uint32Array
}

export interface Timed {
  start: number
  end: number
  event: number
}

export function meetings(timed: readonly Timed[]): Meetings {
  const sorted = timed.toSorted((a, b) => a.start - b.start || a.end - b.end || a.event - b.event)
  return meetingsOf(
    Float64Array.from(sorted, ({ start }) => start),
    Float64Array.from(sorted, ({ end }) => end),
    Uint32Array.from(sorted, ({ event }) => event),
  )
}

/** The same from columns that are sorted by start, then by end. */
export function meetingsOf(starts: Float64Array, ends: Float64Array, events: Uint32Array): Meetings {
  const soonest = new Uint32Array(starts.length)
  for (let i = starts.length - 1; i >= 0; i--) soonest[i] = i + 1 < starts.length && ends[soonest[i + 1]!]! < ends[i]! ? soonest[i + 1]! : i
  return { starts, ends, soonest, events }
}

export const NO_MEETINGS: Meetings = meetingsOf(new Float64Array(0), new Float64Array(0), new Uint32Array(0))

/** How many begin before this time. */
function before(starts: Float64Array, time: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < time) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of the event that, begun at `time` or later, ends first; -1 where there is none. */
export function nextAfter({ starts, soonest }: Meetings, time: number): number {
  const at = before(starts, time)
  return at < starts.length ? soonest[at]! : -1
}

/** The latest start of an event that ends at `time` or before; -Infinity where there is none. */
export function lastBefore({ starts, ends }: Meetings, time: number): number {
  // What ends by then began by then, and those that began last are looked at first.
  for (let i = time === Infinity ? starts.length - 1 : before(starts, time + 1) - 1; i >= 0; i--) if (ends[i]! <= time) return starts[i]!
  return -Infinity
}
