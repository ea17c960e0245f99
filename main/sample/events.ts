import { ARREST, BURNERS, byKey, FIRST_DAY, LAST_DAY, NEW_NUMBER, OLD_NUMBER, PEOPLE, PROTECTED, SHARED_IMEI, type PlaceName } from './people.ts'
import { createRandom, type Random } from './random.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** One thing that happened, before any operator wrote it down. `where` gives the cell of a party at that time. */
export interface Happening {
  at: number
  from: string
  to: string
  kind: 'call' | 'sms'
  seconds: number
}

export interface World {
  happenings: Happening[]
  /** Number to where it was: stays that override its home, in time order. */
  stays: Map<string, { from: number; until: number; place: PlaceName }[]>
  facts: PlantedFacts
}

/** What later features must find; written beside the sample as `facts.json`. Times ISO UTC. */
export interface PlantedFacts {
  replaced: { old: string; new: string; after: string }
  sharedHandset: { imei: string; numbers: string[] }
  meetings: { members: string[]; place: string; night: string }[]
  paymentChain: { path: string[]; times: number; withinMinutes: number }
  protected: { label: string; protection: string; number: string }[]
}

/** The pilot's number on a day: he threw the old one away two days after the arrest. */
export const pilotNumber = (at: number): string => (at < ARREST + 2 * DAY ? OLD_NUMBER : NEW_NUMBER)

/** Who talks to whom: expected events a day, each way. */
const TIES: readonly (readonly [string, string, number])[] = [
  ['organiser', 'pilot', 3.2],
  ['organiser', 'recruiter', 2.6],
  ['organiser', 'treasurer', 2.2],
  ['organiser', 'driver', 1.5],
  ['organiser', 'zuwara', 0.7],
  ['recruiter', 'pilot', 0.7],
  ['pilot', 'driver', 1.1],
  ['treasurer', 'payer', 1.3],
  ['treasurer', 'zuwara', 0.8],
  ['zuwara', 'transport', 3.4],
  ['zuwara', 'reception', 1.9],
  ['transport', 'reception', 0.5],
  ['payer', 'reception', 0.4],
  ['payer', 'driver', 0.5],
  ['recruiter', 'transport', 0.3],
]

/** Nights of departure: days after the first. */
const DEPARTURES = { nador: [17, 38, 66, 87], zuwara: [24, 45, 73, 94] } as const

const privateNumber = (owner: number, index: number): string => {
  const tail = String(owner * 40 + index + 300).padStart(4, '0')
  const home = PEOPLE[owner]?.home
  if (home === 'almeria') return `+3472299${tail}`
  if (home === 'paris') return `+3363998${tail}`
  if (home === 'lampedusa') return `+39398000${tail}`
  if (home === 'tripoli' || home === 'zuwara') return `+21894000${tail}`
  return `+21269200${tail}`
}

/** Waking hours with peaks at noon and evening, in UTC. */
function hour(random: Random): number {
  const roll = random.next()
  if (roll < 0.05) return random.whole(0, 6)
  if (roll < 0.45) return random.whole(8, 13)
  return random.whole(14, 22)
}

function talk(random: Random, happenings: Happening[], day: number, a: string, b: string, mean: number): void {
  for (let left = random.poisson(mean); left > 0; left -= 1) {
    const at = day + hour(random) * 60 * MINUTE + random.whole(0, 59) * MINUTE + random.whole(0, 59) * 1000
    const sms = random.next() < 0.34
    const [from, to] = random.next() < 0.5 ? [a, b] : [b, a]
    happenings.push({ at, from, to, kind: sms ? 'sms' : 'call', seconds: sms ? 0 : Math.round(random.logNormal(52, 0.9)) })
  }
}

const number = (key: string, at: number): string => (key === 'pilot' ? pilotNumber(at) : byKey(key).number)

function daily(random: Random, happenings: Happening[], day: number): void {
  for (const [a, b, mean] of TIES) {
    // The recruiter sits in a cell from the arrest on.
    if ((a === 'recruiter' || b === 'recruiter') && day >= ARREST) continue
    talk(random, happenings, day, number(a, day), number(b, day), mean * 1.8)
  }
  PEOPLE.forEach((one, owner) => {
    if (one.key === 'recruiter' && day >= ARREST) return
    for (let index = 0; index < 16; index += 1) talk(random, happenings, day, number(one.key, day), privateNumber(owner, index), 2.3 / (1 + index * 0.35))
  })
  // The pilot's own circle goes with him to the new number, so that contacts tell who took over from whom.
  for (const [index, burner] of BURNERS.entries()) {
    const window = [ARREST - (50 - index * 25) * DAY, ARREST - (30 - index * 25) * DAY] as const
    if (day >= window[0] && day < window[1]) talk(random, happenings, day, burner, byKey('organiser').number, 5)
  }
}

function departures(random: Random, world: World): void {
  const gather = (days: readonly number[], keys: string[], place: PlaceName): void => {
    for (const offset of days) {
      const night = FIRST_DAY + offset * DAY + 22 * 60 * MINUTE
      const members = keys.map((key) => number(key, night))
      for (const one of members) {
        const stays = world.stays.get(one) ?? []
        stays.push({ from: night - 60 * MINUTE, until: night + 240 * MINUTE, place })
        world.stays.set(one, stays)
        for (let index = 0; index < 6; index += 1) {
          const other = random.pick(members.filter((member) => member !== one))
          world.happenings.push({
            at: night + random.whole(0, 170) * MINUTE + random.whole(0, 59) * 1000,
            from: one,
            to: other,
            kind: 'call',
            seconds: random.whole(8, 40),
          })
        }
      }
      world.facts.meetings.push({ members, place, night: new Date(night).toISOString() })
    }
  }
  gather(DEPARTURES.nador, ['organiser', 'pilot', 'treasurer'], 'bouyafar')
  gather(DEPARTURES.zuwara, ['zuwara', 'transport'], 'zuwaraBeach')
}

/** Every Friday: payer, treasurer, organiser, Zuwara, each calling the next within minutes. */
function payments(random: Random, world: World): void {
  const path = ['payer', 'treasurer', 'organiser', 'zuwara'].map((key) => byKey(key).number)
  let times = 0
  for (let day = FIRST_DAY + 4 * DAY; day <= LAST_DAY; day += 7 * DAY) {
    let at = day + 15 * 60 * MINUTE + random.whole(0, 50) * MINUTE
    for (let step = 0; step + 1 < path.length; step += 1) {
      const seconds = random.whole(20, 55)
      world.happenings.push({ at, from: path[step] ?? '', to: path[step + 1] ?? '', kind: 'call', seconds })
      at += seconds * 1000 + random.whole(60, 140) * 1000
    }
    times += 1
  }
  world.facts.paymentChain = { path, times, withinMinutes: 5 }
}

function passengers(random: Random, world: World): void {
  for (const one of PROTECTED) {
    for (let index = 0; index < 14; index += 1) {
      const at = FIRST_DAY + random.whole(5, 50) * DAY + random.whole(9, 21) * 60 * MINUTE + random.whole(0, 3_599) * 1000
      const [from, to] = index % 3 === 0 ? [one.number, byKey(one.of).number] : [byKey(one.of).number, one.number]
      world.happenings.push({ at, from, to, kind: index % 2 ? 'sms' : 'call', seconds: index % 2 ? 0 : random.whole(15, 120) })
    }
  }
}

/** Everything that happened in the fictitious network between the first and the last day. */
export function happen(seed = 20_260_112): World {
  const random = createRandom(seed)
  const world: World = {
    happenings: [],
    stays: new Map(),
    facts: {
      replaced: { old: OLD_NUMBER, new: NEW_NUMBER, after: new Date(ARREST).toISOString() },
      sharedHandset: { imei: SHARED_IMEI, numbers: [OLD_NUMBER, ...BURNERS] },
      meetings: [],
      paymentChain: { path: [], times: 0, withinMinutes: 0 },
      protected: PROTECTED.map(({ label, protection, number: of }) => ({ label, protection, number: of })),
    },
  }
  for (let day = FIRST_DAY; day <= LAST_DAY; day += DAY) daily(random, world.happenings, day)
  departures(random, world)
  payments(random, world)
  passengers(random, world)
  world.happenings.sort((a, b) => a.at - b.at || (a.from < b.from ? -1 : 1))
  return world
}
