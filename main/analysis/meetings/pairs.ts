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

interface Seen {
  /** Latest sighting of each party here, the longest ago first. */
  all: Map<number, number>
  subjects: Map<number, number>
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
  for (let i = 0; i < time.length; i += 1) {
    const [at, who, here] = [time[i]!, party[i]!, cell[i]!]
    const subject = near.isSubject(who)
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
      for (const [other, j] of among)
        if (other !== who && isNear(places, here, cell[j]!, near.metres) && !near.isSame(who, other))
          meet(open, pairs, who, other, time[j]!, at, cell[j]!, places, near)
    }
    const there = (seen[squares.of(here)] ??= { all: new Map(), subjects: new Map() })
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
