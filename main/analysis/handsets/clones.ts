import { createTurns } from '../../import/load/turns.ts'
import { atTwoPlaces, inTwoCalls, withManySims, type Group, type HandsetRows } from '../quality/checks/handsets.ts'
import { createHits, type HitList } from '../quality/hits.ts'
import { orderBy } from '../quality/order.ts'
import type { CellFacts } from '../quality/things.ts'
import type { Turns } from '../turns.ts'
import type { Use, Uses } from './rows.ts'
import { SETTINGS } from './settings.ts'
import { isGeneric, isInvalid, type Thing } from './things.ts'

/** Rows by handset and by time: positions, and where each handset's begin and end. */
export interface ByHandset {
  order: Int32Array
  groups: Map<number, { from: number; until: number }>
}

/** What speaks against an IMEI standing for one handset. Ids in the lists are events. */
export interface Clone {
  /** Calls that overlap, `a` seconds. */
  overlaps: HitList | null
  /** `a` km apart, `b` minutes between. */
  places: HitList | null
  /** `a` SIMs within the hour before. */
  sims: HitList | null
  /** Most SIMs within an hour; 0 where there were never many. */
  atOnce: number
}

export async function byHandset({ uses, of, start }: Uses, signal: AbortSignal, pace: Turns): Promise<ByHandset> {
  const key = new Int32Array(of.length)
  for (let i = 0; i < of.length; i += 1) {
    key[i] = (uses[of[i] as number] as Use).imei
    if (i % 65_536 === 0 && pace.due()) await pace.pause()
  }
  const order = await orderBy(key, start, createTurns(signal))
  const groups = new Map<number, { from: number; until: number }>()
  for (let from = 0; from < order.length;) {
    const imei = key[order[from] as number] as number
    let until = from + 1
    while (until < order.length && key[order[until] as number] === imei) until += 1
    groups.set(imei, { from, until })
    from = until
    if (pace.due()) await pace.pause()
  }
  return { order, groups }
}

/** Rows whose hour is known, as positions of `order`: what tells a day alone is at no time at which anything else could be. */
function timedOf(order: Int32Array, from: number, until: number, timed: Uint8Array): Group {
  const rows = order.subarray(from, until)
  const told = rows.every((i) => timed[i] === 1) ? rows : rows.filter((i) => timed[i] === 1)
  return { from: 0, until: told.length, order: told, tolerance: SETTINGS.overlap }
}

/**
 * IMEIs that were in two handsets, or in no telephone: two calls at a time, two places at a time, many SIMs at a time. Whom a row's
 * handset served is its number; where it names none, the number that its SIM goes with, else its SIM: files differ in what they name.
 */
export async function clonesIn(
  found: Uses,
  { order, groups }: ByHandset,
  things: ReadonlyMap<number, Thing>,
  cells: CellFacts,
  pace: Turns,
): Promise<Map<number, Clone>> {
  const numberOf = soleNumbers(found.uses)
  const held = found.uses.map(({ number, imsi }) => number || (numberOf.get(imsi) ?? 0))
  const size = found.of.length
  const [party, imsi] = [new Int32Array(size), new Int32Array(size)]
  for (let i = 0; i < size; i += 1) {
    const use = found.of[i] as number
    party[i] = held[use] as number
    if (party[i] === 0) imsi[i] = (found.uses[use] as Use).imsi
    if (i % 65_536 === 0 && pace.due()) await pace.pause()
  }
  const setting: HandsetRows = { rows: { ...found, id: found.event, party, imsi }, cells }
  const holders = await holdersOf(found.uses, held, pace)
  const clones = new Map<number, Clone>()
  for (const [imei, { from, until }] of groups) {
    const thing = things.get(imei)
    if ((holders.get(imei)?.size ?? 0) < 2 || isGeneric(thing) || (isInvalid(thing) && thing?.parts === null)) continue
    const [overlaps, places, sims] = [createHits(), createHits(), createHits()]
    const group = timedOf(order, from, until, found.timed)
    inTwoCalls(setting, group, overlaps)
    if (pace.due()) await pace.pause()
    atTwoPlaces(setting, group, places)
    if (pace.due()) await pace.pause()
    withManySims(setting, group, sims)
    if (pace.due()) await pace.pause()
    const some = (hits: HitList): HitList | null => (hits.size > 0 ? hits : null)
    if (overlaps.size + places.size + sims.size > 0) clones.set(imei, { overlaps: some(overlaps), places: some(places), sims: some(sims), atOnce: most(sims) })
  }
  return clones
}

const most = ({ a, size }: HitList): number => {
  let found = 0
  for (let i = 0; i < size; i += 1) found = Math.max(found, a[i] as number)
  return found
}

/** SIMs that were seen with one number only. */
function soleNumbers(uses: readonly Use[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const { imsi, number } of uses) {
    if (imsi === 0 || number === 0) continue
    const known = found.get(imsi)
    found.set(imsi, known === undefined || known === number ? number : 0)
  }
  for (const [imsi, number] of found) if (number === 0) found.delete(imsi)
  return found
}

async function holdersOf(uses: readonly Use[], held: readonly number[], pace: Turns): Promise<Map<number, Set<number>>> {
  const found = new Map<number, Set<number>>()
  for (const [i, { imei, imsi }] of uses.entries()) {
    const holder = (held[i] as number) || -imsi
    if (imei === 0 || holder === 0) continue
    const set = found.get(imei)
    if (set) set.add(holder)
    else found.set(imei, new Set([holder]))
    if (i % 16_384 === 0 && pace.due()) await pace.pause()
  }
  return found
}
