import type { Turns } from '../turns.ts'
import type { Group } from './groups.ts'
import type { Presences } from './presences.ts'

/** Hours of the day are compared in blocks of so many. */
const BLOCK_HOURS = 3
const BLOCKS = 24 / BLOCK_HOURS
/** Fewer sightings of others than these say nothing of what is common. */
const ENOUGH = 20
const WIDE = 2 ** 24

const blockOf = (time: number): number => ((Math.floor(time / (BLOCK_HOURS * 3_600_000)) % BLOCKS) + BLOCKS) % BLOCKS

/**
 * How likely it is that these people were there at that hour without meeting: the product, over all but one of them, of the
 * share of their own sightings that lie at that place, or, where that is larger, of the share of all others' sightings in
 * those hours. At home, or in the middle of a town, it is near 1; on a beach at night, near 0. Hours are UTC: they only sort.
 */
export async function chanceOf({ time, party, cell }: Presences, square: (cell: number) => number, pace: Turns): Promise<(group: Group) => number> {
  const spots = new Map<number, number>()
  const spotOf = (one: number): number => {
    const key = square(one)
    const known = spots.get(key)
    if (known !== undefined) return known
    spots.set(key, spots.size)
    return spots.size - 1
  }
  const own = new Map<number, number>()
  const sightings = new Map<number, number>()
  const here = new Map<number, number>()
  const inBlock = new Float64Array(BLOCKS)
  const count = (map: Map<number, number>, key: number): unknown => map.set(key, (map.get(key) ?? 0) + 1)
  for (let i = 0; i < time.length; i += 1) {
    const spot = spotOf(cell[i]!)
    const block = blockOf(time[i]!)
    count(own, party[i]! * WIDE + spot)
    count(sightings, party[i]!)
    count(here, spot * BLOCKS + block)
    inBlock[block]! += 1
    if (i % 512 === 0 && pace.due()) await pace.pause()
  }
  return ({ members, cell: at, from, seen }) => {
    const spot = spotOf(at)
    const block = blockOf(from)
    const others = Math.max(0, inBlock[block]! - seen)
    const common = others < ENOUGH ? 0 : Math.max(0, (here.get(spot * BLOCKS + block) ?? 0) - seen - members.size) / others
    const habits = [...members].map((member) => Math.max(common, (own.get(member * WIDE + spot) ?? 1) / (sightings.get(member) ?? 1))).toSorted((a, b) => b - a)
    return habits.slice(1).reduce((product, habit) => product * habit, 1)
  }
}
