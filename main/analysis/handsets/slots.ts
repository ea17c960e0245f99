import { cosine } from '../similar.ts'
import type { Turns } from '../turns.ts'
import type { ByHandset } from './clones.ts'
import type { Uses } from './rows.ts'
import { SETTINGS } from './settings.ts'
import { isGeneric, isInvalid, type Thing } from './things.ts'

/** Two IMEIs whose numbers are neighbours, and how alike they were used. */
export interface Neighbours {
  a: number
  b: number
  /** Days (UTC) on which both were used, and on which the one used less was. */
  days: number
  ofDays: number
  /** Cosine of their cells; null where rows of one of them name none. */
  cells: number | null
  /** Used alike enough to be the two slots of one telephone. */
  slots: boolean
}

const DAY = 86_400_000

/**
 * Telephones with two slots have two IMEIs. Makers give them neighbouring serials under one type code, or one serial under two type codes that begin alike.
 * Such a pair is probably one telephone where it was used on the same days in like cells; else two that were made, and perhaps bought, together.
 */
export async function neighboursIn(found: Uses, by: ByHandset, things: ReadonlyMap<number, Thing>, pace: Turns): Promise<Neighbours[]> {
  const pairs = await candidates(things, pace)
  const neighbours: Neighbours[] = []
  for (const [a, b, serial] of pairs) {
    const [one, other] = [lifeOf(found, by, a), lifeOf(found, by, b)]
    const days = shared(one.days, other.days)
    const ofDays = Math.min(one.days.size, other.days.size)
    const cells = one.cells.size > 0 && other.cells.size > 0 ? cosine(one.cells, other.cells) : null
    const { days: least, share, cells: alike } = SETTINGS.slots
    const slots = days >= least && days / ofDays >= share && (cells ?? 1) >= alike
    // Serials repeat under every type code: one serial alone, under two, says nothing.
    if (serial === 'neighbour' || slots) neighbours.push({ a, b, days, ofDays, cells, slots })
    if (pace.due()) await pace.pause()
  }
  return neighbours
}

type Pair = [a: number, b: number, serial: 'neighbour' | 'same']

async function candidates(things: ReadonlyMap<number, Thing>, pace: Turns): Promise<Pair[]> {
  const byBody = new Map<string, number>()
  const bySerial = new Map<string, number[]>()
  const crowd = new Map<string, number>()
  let n = 0
  for (const [row, thing] of things) {
    const { parts } = thing
    if (!parts || isGeneric(thing) || isInvalid(thing)) continue
    byBody.set(parts.tac + parts.serial, row)
    const serial = parts.tac.slice(0, 4) + parts.serial
    bySerial.set(serial, [...(bySerial.get(serial) ?? []), row])
    crowd.set(parts.tac, (crowd.get(parts.tac) ?? 0) + 1)
    n += 1
    if (n % 4_096 === 0 && pace.due()) await pace.pause()
  }
  const pairs: Pair[] = []
  for (const [body, row] of byBody) {
    n += 1
    if (n % 4_096 === 0 && pace.due()) await pace.pause()
    const [tac, serial] = [body.slice(0, 8), Number(body.slice(8))]
    if ((crowd.get(tac) ?? 0) > SETTINGS.slots.crowd) continue
    const next = byBody.get(tac + String(serial + 1).padStart(6, '0'))
    if (serial < 999_999 && next !== undefined) pairs.push([row, next, 'neighbour'])
  }
  for (const rows of bySerial.values()) if (rows.length === 2) pairs.push([rows[0] as number, rows[1] as number, 'same'])
  return pairs
}

function lifeOf({ start, cellFirst }: Uses, { order, groups }: ByHandset, imei: number): { days: Set<number>; cells: Map<number, number> } {
  const [days, cells] = [new Set<number>(), new Map<number, number>()]
  const { from, until } = groups.get(imei) ?? { from: 0, until: 0 }
  for (let at = from; at < until; at += 1) {
    const i = order[at] as number
    days.add(Math.floor((start[i] as number) / DAY))
    const cell = cellFirst[i] as number
    if (cell !== 0) cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  return { days, cells }
}

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((day) => b.has(day)).length
