import { pairKey } from '../sharing.ts'
import { eachInTurns, type Turns } from '../turns.ts'
import type { Chance } from './chance.ts'
import type { Group } from './groups.ts'
import { metresApart, type Places } from './places.ts'

/** The same people near each other at one place after another. Stops in order of time, each far from the one before it. */
export interface Journey {
  members: number[]
  stops: Group[]
  /** Distinct places among the stops. */
  places: number
  /** 0 to 1: the product of the chances of one meeting at each distinct place. Habits go together, so it is too small where a way is usual: it only sorts. */
  chance: number
}

export interface Travelling {
  /** Longest time from one stop to the next, ms. */
  within: number
  /** Least number of distinct places. */
  least: number
  /** Nearer than this is the same place, in metres, beyond what is unsure of both. */
  apart: number
}

/** More people than these at a meeting are a crowd, in which everybody travels with everybody. */
const MOST = 24

/**
 * Who went the same way together: groups that share two members at places far from each other, in a row. All who were at
 * every stop are its members; a way that two went is not told again for each of three. Places whose position is not known end it: nobody can say how far they are.
 */
export async function travelled(groups: readonly Group[], places: Places, chance: Chance, settings: Travelling, pace: Turns): Promise<Journey[]> {
  const byPair = new Map<number, number[]>()
  await eachInTurns(groups.entries(), pace, ([at, { members, cell }]) => {
    if (members.size > MOST || Number.isNaN(places.lat[cell]!)) return
    const all = [...members]
    all.forEach((a, i) =>
      all.slice(i + 1).forEach((b) => {
        const known = byPair.get(pairKey(a, b))
        if (known) known.push(at)
        else byPair.set(pairKey(a, b), [at])
      }),
    )
  })
  const ways = new Map<string, number[]>()
  await eachInTurns(byPair.values(), pace, (found) => {
    const inOrder = found.toSorted((a, b) => groups[a]!.from - groups[b]!.from || a - b)
    for (const way of waysOf(inOrder, groups, places, settings)) ways.set(way.join(), way)
  })
  const journeys: Journey[] = []
  await eachInTurns(ways.values(), pace, (way) => {
    const stops = way.map((at) => groups[at]!)
    const apart = distinct(stops, places, settings.apart)
    if (apart.length < settings.least) return
    const members = [...stops.map(({ members: one }) => one).reduce((all, one) => new Set([...all].filter((member) => one.has(member))))]
    const product = apart.reduce((all, stop) => all * chance.of({ ...stop, members: new Set(members) }), 1)
    journeys.push({ members: members.toSorted((a, b) => a - b), stops, places: apart.length, chance: product })
  })
  return journeys.toSorted((a, b) => a.chance - b.chance || b.places - a.places || (a.stops[0]?.from ?? 0) - (b.stops[0]?.from ?? 0))
}

/** Stretches of a pair's meetings that follow each other; of meetings one after the other at much the same place, the first stands for all. */
function* waysOf(found: readonly number[], groups: readonly Group[], places: Places, { within, apart }: Travelling): Generator<number[]> {
  let way: number[] = []
  let until = -Infinity
  for (const at of found) {
    const group = groups[at]!
    if (group.from - until > within) {
      if (way.length > 1) yield way
      way = []
    }
    until = Math.max(until, group.until)
    const before = way.at(-1)
    if (before === undefined || isApart(places, groups[before]!.cell, group.cell, apart)) way.push(at)
  }
  if (way.length > 1) yield way
}

const isApart = (places: Places, a: number, b: number, metres: number): boolean =>
  a !== b && metresApart(places, a, b) - Math.min(metres, places.reach[a]! + places.reach[b]!) > metres

function distinct(stops: readonly Group[], places: Places, apart: number): Group[] {
  const found: Group[] = []
  for (const stop of stops) if (found.every((one) => isApart(places, one.cell, stop.cell, apart))) found.push(stop)
  return found
}
