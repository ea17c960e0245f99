import { eventKindCode } from '../../../../../shared/model/event.ts'
import { selectorKindCode } from '../../../../../shared/model/selector.ts'
import { createRandom, type Random } from '../../../../../main/sample/random.ts'
import { testCase, type TestCase } from '../fixture.ts'

/**
 * Fictitious networks in which it is known who changed the number, and how: what the score of a replacement is held against.
 * `handset`: the telephone stays. `contacts`: most contacts and places stay. `careful`: three in ten contacts stay, new places.
 * `circle`: a circle changes together, nobody in common. `vanish`: all changes at once; nothing is left to find. Decoys: people who stop,
 * people who begin, relatives who begin in the same house with some of the same contacts, short-lived numbers.
 */
export const WAYS = ['handset', 'contacts', 'careful', 'circle', 'vanish'] as const
export type Way = (typeof WAYS)[number]

export interface World {
  test: TestCase
  /** Old number's row to the new one's, and how. */
  truth: Map<number, { next: number; way: Way }>
  /** Rows of numbers that ended and were not replaced. */
  stopped: Set<number>
}

interface Person {
  numbers: { row: number; from: number; until: number; imei: number }[]
  contacts: [Person, number][]
  cells: number[]
  night: boolean
  rate: number
}

const DAY = 86_400_000
const DAYS = 120
const START = Date.UTC(2031, 0, 6)
const SUBJECTS = 26
const TOWN = 160
const CELLS = 40

/** `seen`: the share of subjects whose own records the case holds; of the others only events with those are known. */
export function world(seed: number, { seen = 0.7 }: { seen?: number } = {}): World {
  const random = createRandom(seed)
  const test = testCase()
  const truth: World['truth'] = new Map()
  const stopped = new Set<number>()
  const put = test.db.prepare('INSERT INTO selector (kind, value, raw, flags, country, source, subject) VALUES (?, ?, ?, 0, ?, 1, ?)')
  let made = 0
  const thing = (kind: 'number' | 'imei', subject = false): number => {
    const value = kind === 'number' ? `+21269${String(2_000_000 + made++).slice(0, 7)}` : String(990_000_000_000_000 + made++)
    return Number(put.run(selectorKindCode(kind), value, value, null, subject ? 1 : 0).lastInsertRowid)
  }
  const cellOf = test.db.prepare("INSERT INTO cell (value, raw, source) VALUES (?, '', 1)")
  const cells = Array.from({ length: CELLS }, (_, n) => Number(cellOf.run(`604-1-1-${n}`).lastInsertRowid))
  const person = (subject: boolean, from = 0, until = DAYS): Person => ({
    numbers: [{ row: thing('number', subject), from, until, imei: thing('imei') }],
    contacts: [],
    cells: [random.pick(cells), random.pick(cells), random.pick(cells)],
    night: random.next() < 0.3,
    rate: 1.5 + random.next() * 5,
  })
  const town = Array.from({ length: TOWN }, () => person(false))
  // A few whom everybody calls: a switchboard, a taxi, a shop.
  const common = town.slice(0, 6)
  const befriend = (one: Person, friends: readonly Person[]): void => friends.forEach((friend, n) => void one.contacts.push([friend, 1 / (1 + n * 0.5)]))
  const friends = (least: number, most: number): Person[] => Array.from({ length: random.whole(least, most) }, () => random.pick(town))
  const subjects = Array.from({ length: SUBJECTS }, (_, n) => person(n / SUBJECTS < seen))
  for (const one of subjects) befriend(one, [random.pick(subjects), ...friends(5, 12), random.pick(common), random.pick(subjects)])

  const change = (one: Person, way: Exclude<Way, 'circle'>, at: number): void => {
    const old = one.numbers[0]
    if (!old) return
    const gap = random.next() * 4
    old.until = at
    const keeps = way === 'handset'
    const row = thing('number', random.next() < 0.4)
    one.numbers.push({ row, from: at + gap, until: DAYS, imei: keeps ? old.imei : thing('imei') })
    truth.set(old.row, { next: row, way })
    const kept = { handset: 0.8, contacts: 0.75, careful: 0.3, vanish: 0 }[way]
    const before = one.contacts
    const after = before.filter(() => random.next() < kept)
    const fresh = friends(2, 5).map((friend): [Person, number] => [friend, 0.6])
    const places = way === 'careful' || way === 'vanish' ? [random.pick(cells), random.pick(cells), random.pick(cells)] : one.cells
    // Who of the others learns the new number: as large a share of those who had the old one.
    const known = new Set(subjects.filter(() => random.next() < kept))
    later.set(one, { at, contacts: [...after, ...fresh], cells: places, known })
  }
  const later = new Map<Person, Later>()
  const changers: Way[] = ['handset', 'contacts', 'contacts', 'contacts', 'careful', 'careful', 'vanish']
  changers.forEach((way, n) => way !== 'circle' && change(subjects[n] as Person, way, 35 + random.next() * 50))
  // Who stops for good.
  for (const one of subjects.slice(changers.length, changers.length + 4)) {
    const number = one.numbers[0]
    if (!number) continue
    number.until = 40 + random.next() * 40
    stopped.add(number.row)
  }
  // Decoys who begin then: strangers, and a relative in the house of each who changed.
  const newcomers = Array.from({ length: 8 }, () => person(false, 30 + random.next() * 50))
  for (const one of newcomers) befriend(one, [random.pick(subjects), ...friends(3, 8), random.pick(common)])
  const relatives = subjects.slice(0, changers.length).map((one) => {
    const relative = person(false, (one.numbers[0]?.until ?? 40) + (random.next() - 0.5) * 12)
    relative.cells = one.cells
    befriend(relative, [...one.contacts.filter(() => random.next() < 0.25).map(([friend]) => friend), ...friends(3, 6)])
    return relative
  })
  const brief = Array.from({ length: 5 }, () => {
    const from = 30 + random.next() * 50
    const one = person(false, from, from + 8)
    befriend(one, [random.pick(subjects), random.pick(subjects), ...friends(1, 2)])
    return one
  })
  const circle = circleOf(random, person, thing, truth, befriend)
  tell(random, test, { people: [...subjects, ...newcomers, ...relatives, ...brief, ...circle, ...town], later })
  return { test, truth, stopped }
}

/** A chain of command of six that all get new telephones within two days, and talk to nobody else that the case knows. */
function circleOf(
  random: Random,
  person: (subject: boolean, from?: number, until?: number) => Person,
  thing: (kind: 'number' | 'imei', subject?: boolean) => number,
  truth: World['truth'],
  befriend: (one: Person, friends: readonly Person[]) => void,
): Person[] {
  const members = Array.from({ length: 6 }, () => person(true))
  const at = 45 + random.next() * 30
  const ties: [number, number][] = [
    [0, 1],
    [0, 2],
    [1, 3],
    [1, 4],
    [2, 5],
    [3, 4],
  ]
  for (const [a, b] of ties) befriend(members[a] as Person, [members[b] as Person])
  for (const one of members) {
    one.rate = 3 + random.next() * 6
    const old = one.numbers[0]
    if (!old) continue
    old.until = at + random.next() * 2
    const row = thing('number', true)
    one.numbers.push({ row, from: old.until + random.next(), until: DAYS, imei: thing('imei') })
    truth.set(old.row, { next: row, way: 'circle' })
  }
  return members
}

/** How somebody lives after a change. */
interface Later {
  at: number
  contacts: [Person, number][]
  cells: number[]
  known: ReadonlySet<Person>
}

interface Telling {
  people: readonly Person[]
  later: ReadonlyMap<Person, Later>
}

/** Writes down what happened, as far as a party's own records are in the case. */
function tell(random: Random, test: TestCase, { people, later }: Telling): void {
  const subjects = new Set(test.db.prepare('SELECT id FROM selector WHERE subject = 1').pluck().all() as number[])
  const row = test.db.prepare(
    `INSERT INTO observation (event, role, source, row, kind, start, local, seconds, caller, callee, direction, side, imei, cell_first)
     VALUES (?, 0, 1, ?, ?, ?, '', ?, ?, ?, 1, ?, ?, ?)`,
  )
  let id = 0
  const numberAt = (one: Person, day: number) => one.numbers.find(({ from, until }) => day >= from && day < until)
  test.db.exec('BEGIN')
  for (const one of people) {
    const total = (list: readonly [Person, number][]): number => list.reduce((sum, [, weight]) => sum + weight, 0)
    for (let day = 0; day < DAYS; day += 1) {
      const then = later.get(one)
      const now = then && day >= then.at ? then : one
      for (const [friend, weight] of now.contacts)
        for (let n = random.poisson((one.rate * weight) / total(now.contacts)); n > 0; n -= 1) {
          const moment = day + (one.night ? 0.75 + random.next() * 0.24 : 0.33 + random.next() * 0.55)
          const [mine, its] = [numberAt(one, moment), numberAt(friend, moment)]
          if (!mine || !its || mine.row === its.row) continue
          const theirs = later.get(friend)
          if (theirs && moment >= theirs.at && !theirs.known.has(one)) continue
          const out = random.next() < 0.5
          const own = subjects.has(mine.row)
          if (!own && !subjects.has(its.row)) continue
          const told = own ? mine : its
          const cell = random.pick(own ? now.cells : (later.get(friend)?.cells ?? friend.cells))
          id += 1
          row.run(
            id,
            id,
            eventKindCode(random.next() < 0.3 ? 'sms' : 'call'),
            Math.round(START + moment * DAY),
            random.whole(5, 200),
            out ? mine.row : its.row,
            out ? its.row : mine.row,
            own === out ? 1 : 2,
            told.imei,
            cell,
          )
        }
    }
  }
  test.db.exec('COMMIT')
}
