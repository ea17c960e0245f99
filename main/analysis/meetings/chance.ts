import { DAY_MS } from '../../../shared/time/civil.ts'
import type { Turns } from '../turns.ts'
import type { Group } from './groups.ts'
import type { Presences } from './presences.ts'
import type { Squares } from './squares.ts'

/** Hours of the day are compared in blocks of so many. */
const BLOCK_HOURS = 3
const BLOCKS = 24 / BLOCK_HOURS
/** Fewer sightings of others than these say nothing of what is common. */
const ENOUGH = 20

const blockOf = (time: number): number => ((Math.floor(time / (BLOCK_HOURS * 3_600_000)) % BLOCKS) + BLOCKS) % BLOCKS

export interface Chance {
  /**
   * How likely it is that these people were there at that hour without meeting: the product, over all but one of them, of the
   * share of their own sightings that lie at that place, or, where that is larger, of the share of all others' sightings in
   * those hours. At home, or in the middle of a town, it is near 1; on a beach at night, near 0. Hours are UTC: they only sort.
   */
  of: (group: Group) => number
  /** How many other numbers are there in those three hours of the day, on the mean of the days that tell of anything. */
  usual: (group: Group) => number
}

export async function chanceOf({ time, party, cell }: Presences, squares: Squares, pace: Turns): Promise<Chance> {
  const spots = squares.count
  const { numberOf, count: parties } = await numbered(party, pace)
  const own = counter(parties * spots)
  const sightings = new Float64Array(parties)
  const here = new Float64Array(spots * BLOCKS)
  const inBlock = new Float64Array(BLOCKS)
  const company = companyOf(spots * BLOCKS)
  let [days, today] = [0, -Infinity]
  for (let i = 0; i < time.length; i += 1) {
    const [at, spot, who] = [time[i]!, squares.of(cell[i]!), numberOf(party[i]!)]
    const block = blockOf(at)
    const day = Math.floor(at / DAY_MS)
    if (day !== today) [days, today] = [days + 1, day]
    own.add(who * spots + spot)
    sightings[who]! += 1
    here[spot * BLOCKS + block]! += 1
    inBlock[block]! += 1
    company.see(spot * BLOCKS + block, day, who)
    if (i % 512 === 0 && pace.due()) await pace.pause()
  }
  return {
    of: ({ members, cell: at, from, seen }) => {
      // The place and what lies about it: a neighbour's cell beyond a line of the grid is no other place.
      const about = squares.around(at)
      const block = blockOf(from)
      const others = Math.max(0, inBlock[block]! - seen)
      const common = others < ENOUGH ? 0 : Math.max(0, total(about, (spot) => here[spot * BLOCKS + block]!) - seen - members.size) / others
      const habits = [...members]
        .map((member) => {
          const who = numberOf(member)
          return Math.max(common, (total(about, (spot) => own.of(who * spots + spot)) || 1) / (sightings[who] || 1))
        })
        .toSorted((a, b) => b - a)
      return habits.slice(1).reduce((product, habit) => product * habit, 1)
    },
    usual: ({ members, cell: at, from }) =>
      Math.max(0, total(squares.around(at), (spot) => company.total(spot * BLOCKS + blockOf(from))) - members.size) / Math.max(1, days),
  }
}

const total = (spots: readonly number[], of: (spot: number) => number): number => spots.reduce((sum, spot) => sum + of(spot), 0)

/** Numbers the parties from 0. */
async function numbered(party: Float64Array, pace: Turns): Promise<{ numberOf: (party: number) => number; count: number }> {
  let most = 0
  for (const one of party) if (one > most) most = one
  const numbers = new Int32Array(most + 1).fill(-1)
  await pace.pause()
  let count = 0
  for (const one of party) if (numbers[one] === -1) numbers[one] = count++
  return { numberOf: (one) => numbers[one]!, count }
}

/** Beyond so many places to count in, only those that are counted take room. */
const DENSE = 2 ** 24

function counter(size: number): { add: (key: number) => void; of: (key: number) => number } {
  if (size <= DENSE) {
    const counts = new Uint32Array(size)
    return { add: (key) => void (counts[key]! += 1), of: (key) => counts[key]! }
  }
  const counts = new Map<number, number>()
  return { add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1), of: (key) => counts.get(key) ?? 0 }
}

/** Distinct numbers a day at each place and block of hours, summed over the days; sightings come in order of time, so one day is held at a time. */
function companyOf(places: number): { see: (place: number, day: number, who: number) => void; total: (place: number) => number } {
  const days = new Float64Array(places).fill(Number.NaN)
  const today: (Set<number> | undefined)[] = []
  const totals = new Float64Array(places)
  return {
    see: (place, day, who) => {
      const there = (today[place] ??= new Set())
      if (days[place] !== day) {
        totals[place]! += there.size
        there.clear()
        days[place] = day
      }
      there.add(who)
    },
    total: (place) => totals[place]! + (today[place]?.size ?? 0),
  }
}
