import { eventKindCode } from '../../../../shared/model/event.ts'
import { SELECTOR_FLAGS } from '../../../../shared/model/selector.ts'
import { createHits, type HitList } from '../hits.ts'
import { THRESHOLDS } from '../thresholds.ts'
import { flagsIn } from '../things.ts'
import type { CellFacts } from '../things.ts'
import { apart, speedBetween } from '../travel.ts'
import type { Check, Found, Setting } from '../types.ts'
import { inMinutes } from './durations.ts'

const CALL = eventKindCode('call')

/** Walks the rows of each handset in order of time. Generic and damaged IMEIs are no handset, and are told of elsewhere. */
async function walkHandsets(setting: Setting, each: (from: number, until: number, order: Int32Array) => void): Promise<void> {
  const { rows, selectors, turns } = setting
  const order = await setting.byHandset()
  for (let from = 0; from < order.length;) {
    const imei = rows.imei[order[from] as number] as number
    let until = from + 1
    while (until < order.length && rows.imei[order[until] as number] === imei) until++
    const flags = flagsIn(selectors.get(imei))
    if ((flags & (SELECTOR_FLAGS.generic | SELECTOR_FLAGS.damaged)) === 0) each(from, until, order)
    from = until
    const turn = turns.take()
    if (turn) await turn
  }
}

/** Rows in columns, and where cells lie: what the handset of some rows is judged by. */
export interface HandsetRows {
  rows: Readonly<Record<'id' | 'event' | 'role' | 'kind' | 'start' | 'seconds' | 'party' | 'imsi' | 'cellFirst' | 'cellLast', ArrayLike<number>>>
  cells: CellFacts
}

/** Whom a row's handset served: its SIM where it names one, else its number. Two digits apart, so that they never meet. */
const holderOf = ({ rows }: HandsetRows, i: number): number =>
  (rows.imsi[i] as number) !== 0 ? (rows.imsi[i] as number) * 2 : (rows.party[i] as number) * 2 + 1
const isHeld = (holder: number): boolean => holder > 1

/** One handset in two calls at a time, at two places, or with many SIM cards at a time: its IMEI is in more than one handset, or it is a gateway. */
export const handsets: Check = {
  codes: ['imei-overlap', 'imei-places', 'imei-sims'],
  unable: ({ rows }) => (rows.imei.some((imei) => imei !== 0) ? null : 'no-handsets'),
  async run(setting) {
    const [overlap, places, sims] = [createHits(), createHits(), createHits()]
    const tolerance = inMinutes(setting.rows) ? THRESHOLDS.overlapMinutes : THRESHOLDS.overlap
    await walkHandsets(setting, (from, until, order) => {
      inTwoCalls(setting, { from, until, order, tolerance }, overlap)
      atTwoPlaces(setting, { from, until, order, tolerance }, places)
      withManySims(setting, { from, until, order, tolerance }, sims)
    })
    const found = (code: 'imei-overlap' | 'imei-places' | 'imei-sims', hits: HitList, why: Found['why']): Found[] =>
      hits.size === 0
        ? []
        : [{ code, section: 'devices', severity: 'doubt', unit: 'rows', count: hits.size, rows: [{ from: 'observation', hits }], ...(why ? { why } : {}) }]
    return [
      ...found('imei-overlap', overlap, (seconds) => ({ seconds })),
      ...found('imei-places', places, (km, minutes) => ({ km, minutes })),
      ...found('imei-sims', sims, (cards) => ({ cards })),
    ]
  },
}

/** Some rows of one handset: positions in `order`, in order of time. */
export interface Group {
  from: number
  until: number
  order: Int32Array
  tolerance: number
}

/** Calls of one handset that overlap by more than `tolerance` seconds, and are of different holders. */
export function inTwoCalls(setting: HandsetRows, { from, until, order, tolerance }: Group, hits: HitList): void {
  const { rows } = setting
  let running = -1
  let end = -Infinity
  for (let at = from; at < until; at++) {
    const i = order[at] as number
    if (rows.kind[i] !== CALL || rows.role[i] === 2 || (rows.seconds[i] as number) <= 0) continue
    const start = rows.start[i] as number
    const over = (end - start) / 1_000
    if (running >= 0 && over > tolerance && rows.event[i] !== rows.event[running]) {
      const [mine, its] = [holderOf(setting, i), holderOf(setting, running)]
      if (isHeld(mine) && isHeld(its) && mine !== its) hits.add(rows.id[i] as number, rows.id[running], Math.round(over))
    }
    const mine = start + (rows.seconds[i] as number) * 1_000
    if (mine > end) [running, end] = [i, mine]
  }
}

/** Rows of one handset at places that no journey joins in the time between. */
export function atTwoPlaces(setting: HandsetRows, { from, until, order }: Group, hits: HitList): void {
  const { rows, cells } = setting
  for (let at = from + 1; at < until; at++) {
    const [before, i] = [order[at - 1] as number, order[at] as number]
    // The same number at two places is told of as a journey too fast.
    if (rows.party[before] === rows.party[i]) continue
    const far = apart(cells, rows.cellLast[before] || rows.cellFirst[before] || 0, rows.cellFirst[i] || rows.cellLast[i] || 0)
    const speed = far === null ? null : speedBetween(rows, before, i, far)
    if (speed !== null) hits.add(rows.id[i] as number, rows.id[before], Math.round((far ?? 0) / 1_000), speed.minutes)
  }
}

/** Most handsets serve one card, or two one after the other: those need no window moved over them. */
function hasManyHolders(setting: HandsetRows, { from, until, order }: Group): boolean {
  const seen = new Set<number>()
  let last = 0
  for (let at = from; at < until && seen.size < THRESHOLDS.sims.least; at++) {
    const holder = holderOf(setting, order[at] as number)
    if (holder !== last && isHeld(holder)) seen.add(holder)
    last = holder
  }
  return seen.size >= THRESHOLDS.sims.least
}

/** Rows before which the handset served many SIM cards within the hour. */
export function withManySims(setting: HandsetRows, group: Group, hits: HitList): void {
  const { from, until, order } = group
  const { rows } = setting
  if (!hasManyHolders(setting, group)) return
  const inside = new Map<number, number>()
  let oldest = from
  for (let at = from; at < until; at++) {
    const i = order[at] as number
    const holder = holderOf(setting, i)
    if (isHeld(holder)) inside.set(holder, (inside.get(holder) ?? 0) + 1)
    for (; (rows.start[i] as number) - (rows.start[order[oldest] as number] as number) > THRESHOLDS.sims.within * 1_000; oldest++) {
      const gone = holderOf(setting, order[oldest] as number)
      const left = (inside.get(gone) ?? 0) - 1
      if (left > 0) inside.set(gone, left)
      else inside.delete(gone)
    }
    if (inside.size >= THRESHOLDS.sims.least) hits.add(rows.id[i] as number, at > oldest ? rows.id[order[oldest] as number] : 0, inside.size)
  }
}
