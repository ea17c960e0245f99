import { pairKey } from '../sharing.ts'
import type { Turns } from '../turns.ts'
import { isNear, type Places } from './places.ts'
import type { Presences } from './presences.ts'
import type { Squares } from './squares.ts'

/** Two parties near each other for a while. `cell`: where the first of them was seen. Times UTC ms. */
export interface Together {
  a: number
  b: number
  from: number
  until: number
  cell: number
  /** How often one was seen near the other. */
  seen: number
}

export interface Nearness {
  /** Longest time between two sightings that count as one meeting, ms. */
  within: number
  metres: number
  /** True for two selectors of one owner, who cannot meet himself. */
  isSame: (a: number, b: number) => boolean
  isSubject: (party: number) => boolean
}

/** With more parties than these at a place at a time, only subjects are compared there: a tower at a feast is no meeting. */
const CROWD = 32

/** Of one who moves about within a square, so many cells before the latest are remembered. */
const MOVED = 64

interface Seen {
  /** Latest sighting of each party here, the longest ago first. */
  all: Map<number, number>
  subjects: Map<number, number>
  /** Sightings before it in other cells of the square, of those who have any, the latest last: who went on may have been near before. */
  before: Map<number, number[]>
}

/** Who was near whom: sightings at most `within` apart at one place, one meeting while no more than twice that passes without one. */
export async function together(
  { time, party, cell }: Presences,
  places: Places,
  squares: Squares,
  near: Nearness,
  pace: Turns,
): Promise<{ pairs: Together[]; crowds: boolean }> {
  const seen: (Seen | undefined)[] = []
  const open = new Map<number, Together>()
  const pairs: Together[] = []
  let crowds = false
  /** Of each who was near, the latest sighting that was. */
  const beside = new Map<number, number>()
  for (let i = 0; i < time.length; i += 1) {
    const [at, who, here] = [time[i]!, party[i]!, cell[i]!]
    const subject = near.isSubject(who)
    beside.clear()
    for (const square of squares.around(here)) {
      const there = seen[square]
      if (!there) continue
      forget(there.all, time, at - near.within)
      forget(there.subjects, time, at - near.within)
      let among = there.all
      if (among.size > CROWD) {
        crowds = true
        if (!subject || there.subjects.size > 4 * CROWD) continue
        among = there.subjects
      }
      for (const [other, latest] of among) {
        if (other === who) continue
        const j = isNear(places, here, cell[latest]!, near.metres)
          ? latest
          : nearBefore(there.before.get(other), (k) => isNear(places, here, cell[k]!, near.metres))
        // One beside the line between two squares is in both.
        if (j >= 0 && time[j]! >= at - near.within && j > (beside.get(other) ?? -1) && !near.isSame(who, other)) beside.set(other, j)
      }
    }
    for (const [other, j] of beside) meet(open, pairs, who, other, time[j]!, at, cell[j]!, places, near)
    const there = (seen[squares.of(here)] ??= { all: new Map(), subjects: new Map(), before: new Map() })
    remember(there, who, i, cell)
    last(there.all, who, i)
    if (subject) last(there.subjects, who, i)
    if (i % 512 === 0 && pace.due()) await pace.pause()
  }
  for (const one of open.values()) pairs.push(one)
  return { pairs, crowds }
}

/** Maps keep the order of insertion, and a party seen again goes to its end: the oldest stand first. */
function last(among: Map<number, number>, who: number, i: number): void {
  among.delete(who)
  among.set(who, i)
}

/** The latest of these sightings that is near; -1 where none is. */
function nearBefore(sightings: readonly number[] | undefined, isNearAt: (sighting: number) => boolean): number {
  for (let k = (sightings?.length ?? 0) - 1; k >= 0; k -= 1) if (isNearAt(sightings![k]!)) return sightings![k]!
  return -1
}

/** Keeps where one was last, once he is seen in another cell of the square; of each cell the latest. */
function remember({ all, before }: Seen, who: number, i: number, cell: Float64Array): void {
  const latest = all.get(who)
  if (latest === undefined) before.delete(who)
  else if (cell[latest] !== cell[i]) {
    const others = (before.get(who) ?? []).filter((j) => cell[j] !== cell[i] && cell[j] !== cell[latest])
    before.set(who, [...others.slice(1 - MOVED), latest])
  }
}

function forget(among: Map<number, number>, time: Float64Array, before: number): void {
  for (const [party, i] of among) {
    if (time[i]! >= before) return
    among.delete(party)
  }
}

function meet(
  open: Map<number, Together>,
  pairs: Together[],
  who: number,
  other: number,
  then: number,
  at: number,
  cell: number,
  places: Places,
  near: Nearness,
): void {
  const key = pairKey(who, other)
  const known = open.get(key)
  if (known && then - known.until <= 2 * near.within && isNear(places, cell, known.cell, near.metres)) {
    known.until = at
    known.seen += 1
    return
  }
  if (known) pairs.push(known)
  open.set(key, { a: Math.min(who, other), b: Math.max(who, other), from: then, until: at, cell, seen: 1 })
}
