import type { HandsetWarning } from '../../../shared/api/handsets.ts'
import type { HitList } from '../quality/hits.ts'
import type { Turns } from '../turns.ts'
import type { Clone } from './clones.ts'
import type { Use } from './rows.ts'
import { SETTINGS } from './settings.ts'
import type { Neighbours } from './slots.ts'
import { isGeneric, isInvalid, type Thing } from './things.ts'
import type { Together } from './together.ts'

/** One warning by rows of `selector` and of events. */
export interface Finding {
  code: HandsetWarning
  about: number[]
  with: number[]
  count: number
  events: [number, number][]
  values: Record<string, number | null>
  countries: string[]
}

export interface Known {
  uses: readonly Use[]
  things: ReadonlyMap<number, Thing>
  together: Together
  clones: ReadonlyMap<number, Clone>
  neighbours: readonly Neighbours[]
}

const finding = (code: HandsetWarning, about: number[], more: Partial<Omit<Finding, 'code' | 'about'>> = {}): Finding => ({
  code,
  about,
  with: [],
  count: 0,
  events: [],
  values: {},
  countries: [],
  ...more,
})

/** Codes of the digits alone: one finding names all IMEIs of the code. */
const LISTED: ReadonlySet<HandsetWarning> = new Set(['bad-imei', 'generic-imei', 'test-imei', 'unknown-body', 'short-imei', 'software-version'])
export const isListed = (code: HandsetWarning): boolean => LISTED.has(code)

/** What the digits of an IMEI say by themselves. */
export function ofDigits(thing: Thing | undefined): HandsetWarning[] {
  if (!thing) return []
  const { parts, digits } = thing
  return [
    ...(isInvalid(thing) ? (['bad-imei'] as const) : []),
    ...(isGeneric(thing) ? (['generic-imei'] as const) : []),
    ...(parts?.class === 'test' ? (['test-imei'] as const) : []),
    ...(parts?.class === 'unknown' && !isInvalid(thing) ? (['unknown-body'] as const) : []),
    ...(digits === 14 ? (['short-imei'] as const) : []),
    ...(digits === 16 ? (['software-version'] as const) : []),
  ]
}

/** Countries that share a network code or a numbering plan with another: their numbers and SIMs do not contradict each other. */
const SHARED = [
  ['FR', 'GP', 'MF', 'BL', 'MQ', 'GF', 'RE', 'YT', 'PM', 'NC', 'PF'],
  ['GB', 'GG', 'JE', 'IM'],
  ['MA', 'EH'],
  ['NO', 'SJ'],
  ['FI', 'AX'],
  ['IT', 'VA', 'SM'],
  ['RS', 'XK'],
]
const isOneLand = (a: string, b: string): boolean => a === b || SHARED.some((group) => group.includes(a) && group.includes(b))

/** The two countries of a SIM and its number where they differ; null where they do not, or one is not known. */
export function foreign({ number, imsi }: Use, things: ReadonlyMap<number, Thing>): [sim: string, number: string] | null {
  const [sim, own] = [things.get(imsi), things.get(number)]
  return !sim?.country || !own?.country || isOneLand(sim.country, own.country) ? null : [sim.country, own.country]
}

const sizeOf = (map: ReadonlyMap<number, ReadonlySet<number>>, row: number): number => map.get(row)?.size ?? 0
const listOf = (map: ReadonlyMap<number, ReadonlySet<number>>, row: number): number[] => [...(map.get(row) ?? [])]

/** SIMs (numbers where no SIM is named) over all in one handset, where these are many. */
export const manyIn = (imei: number, { simsOfImei, numbersOfImei }: Together): number => {
  const cards = sizeOf(simsOfImei, imei) || sizeOf(numbersOfImei, imei)
  return cards >= SETTINGS.manySims ? cards : 0
}

export const isShared = (imei: number, { together: { numbersOfImei, simsOfImei }, things }: Pick<Known, 'together' | 'things'>): boolean =>
  !isGeneric(things.get(imei)) && (sizeOf(numbersOfImei, imei) > 1 || sizeOf(simsOfImei, imei) > 1)

const pairsOf = (hits: HitList): [number, number][] =>
  Array.from({ length: Math.min(hits.size, SETTINGS.events) }, (_, i): [number, number] => [hits.other[i] ?? 0, hits.id[i] ?? 0])

function ofClone(imei: number, { overlaps, places, sims, atOnce }: Clone, known: Known): Finding[] {
  const others = listOf(known.together.numbersOfImei, imei)
  const most = ({ a, size }: HitList): number => a.subarray(0, size).reduce((x, y) => Math.max(x, y), 0)
  const cards = atOnce || manyIn(imei, known.together)
  return [
    ...(overlaps
      ? [finding('overlapping-calls', [imei], { with: others, count: overlaps.size, events: pairsOf(overlaps), values: { seconds: most(overlaps) } })]
      : []),
    ...(places
      ? [finding('two-places', [imei], { with: others, count: places.size, events: pairsOf(places), values: { km: most(places), minutes: places.b[0] ?? 0 } })]
      : []),
    ...(cards > 0
      ? [finding('many-sims', [imei], { with: others, count: cards, events: sims ? pairsOf(sims) : [], values: { cards, hour: sims ? 1 : 0 } })]
      : []),
  ]
}

/** All warnings about uses that are asked about, the gravest code first and the largest first of a code. */
export async function findingsOf(kept: readonly Use[], known: Known, pace: Turns): Promise<Finding[]> {
  const { things, together, clones, neighbours } = known
  const found: Finding[] = []
  const seen = new Set<number>()
  const listed = new Map<HandsetWarning, Finding>()
  const list = (code: HandsetWarning, row: number, events: number): void => {
    const one = listed.get(code) ?? finding(code, [])
    listed.set(code, one)
    if (!seen.has(row)) one.about.push(row)
    one.count += events
  }
  for (const [i, use] of kept.entries()) {
    const { imei, imsi, number, events } = use
    for (const code of imei === 0 ? [] : ofDigits(things.get(imei))) list(code, imei, events)
    const lands = foreign(use, things)
    if (lands) found.push(finding('foreign-sim', [number], { with: [imsi], count: events, countries: lands }))
    if (imei !== 0 && !seen.has(imei)) {
      const clone = ofClone(imei, clones.get(imei) ?? { overlaps: null, places: null, sims: null, atOnce: 0 }, known)
      found.push(...clone)
      // Many cards are several cards: one sentence is enough.
      if (isShared(imei, known) && !clone.some(({ code }) => code === 'many-sims')) found.push(shared(imei, together))
    }
    if (number !== 0 && !seen.has(number) && sizeOf(together.imeisOfNumber, number) > 1)
      found.push(finding('several-handsets', [number], { with: listOf(together.imeisOfNumber, number), count: sizeOf(together.imeisOfNumber, number) }))
    if (imsi !== 0 && !seen.has(imsi) && sizeOf(together.numbersOfSim, imsi) > 1)
      found.push(finding('shared-sim', [imsi], { with: listOf(together.numbersOfSim, imsi), count: sizeOf(together.numbersOfSim, imsi) }))
    for (const row of [imei, imsi, number]) seen.add(row)
    if (i % 2_048 === 0 && pace.due()) await pace.pause()
  }
  for (const { a, b, days, ofDays, cells, slots } of neighbours)
    if (seen.has(a) || seen.has(b))
      found.push(finding(slots ? 'two-slots' : 'neighbouring-serials', [a, b], { count: days, values: { days, ofDays, cells, sure: cells === null ? 0 : 1 } }))
  return [...found, ...listed.values()]
}

function shared(imei: number, { numbersOfImei, simsOfImei }: Together): Finding {
  const [numbers, cards] = [listOf(numbersOfImei, imei), listOf(simsOfImei, imei)]
  return finding('shared-handset', [imei], {
    with: numbers.length > 1 ? numbers : cards,
    count: Math.max(numbers.length, cards.length),
    values: { numbers: numbers.length, cards: cards.length },
  })
}
