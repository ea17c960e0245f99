import type { Touch } from '../../shared/api/ways.ts'
import { formatId } from '../../shared/model/ids.ts'
import { SELECTOR_FLAGS } from '../../shared/model/selector.ts'
import type { Network } from '../../shared/network/csr.ts'
import { stepsTo } from '../../shared/network/ways/reach.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergedLinks } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { selectorId } from './ids.ts'
import { labelsOf } from './labels.ts'
import { linksUnder } from './links.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import type { Turns } from './turns.ts'
import { standsFor, type Ground } from './way-ground.ts'
import type { WaysQuestion } from './ways.ts'

interface Here {
  read: ReadableDB
  horizon: Horizon
  pace: Turns
}

/** What more have used joins nobody. */
const MANY = 12
const MOST = 5
const ORDER = ['link', 'handset', 'sim', 'cell'] as const

interface Ends {
  near: ReadonlyMap<string, number>
  far: ReadonlyMap<string, number>
}

/**
 * By what two pieces of a network come close though no tie joins them: a handset, a SIM or a cell that numbers of both were seen with, or a name or
 * number to which files link both. Those fewest steps from the two ends first. Handsets of bad or generic IMEI, and what many used, are left out.
 */
export async function touchesBetween(here: Here, question: WaysQuestion, ground: Ground, net: Network): Promise<Touch[]> {
  const { read } = here
  const ends: Ends = { near: stepsIn(here, ground, net, question.from, ground.from), far: stepsIn(here, ground, net, question.to, ground.to) }
  const users = await usersOf(here, question)
  for (const [thing, others] of linkedTo(here, question)) users.set(`link ${thing}`, others)
  const bad = badHandsets(read)
  const found = [...users].flatMap(([key, others]) => {
    const [by, thing] = key.split(' ') as [Touch['by'], string]
    if (others.size > MANY || bad.has(thing)) return []
    const [near, far] = [nearest(ends.near, others), nearest(ends.far, others)]
    return near && far ? [{ by, thing, near, far, users: others.size }] : []
  })
  const best = found
    .toSorted(
      (a, b) =>
        a.near.steps + a.far.steps - (b.near.steps + b.far.steps) ||
        ORDER.indexOf(a.by) - ORDER.indexOf(b.by) ||
        a.users - b.users ||
        (a.thing < b.thing ? -1 : 1),
    )
    .slice(0, MOST)
  const labels = labelsOf(
    read,
    best.flatMap(({ thing, near, far }) => [thing, near.id, far.id]),
  )
  const named = (id: string): { id: string; label: string } => ({ id, label: labels.get(id)?.label ?? '' })
  return best.map(({ by, thing, near, far }) => ({
    by,
    thing: named(thing),
    kind: labels.get(thing)?.kind ?? 'other',
    near: { ...named(near.id), steps: near.steps },
    far: { ...named(far.id), steps: far.steps },
  }))
}

/** Everybody of the piece that an end is in, with the steps to it; the end alone where it is tied to nobody. */
function stepsIn({ read, horizon }: Here, { ties }: Ground, net: Network, id: string, nodes: readonly number[]): Map<string, number> {
  const steps = stepsTo(net, nodes)
  const found = new Map(standsFor(read, horizon, id).map((one) => [one, 0]))
  for (const [node, one] of ties.ids.entries()) if (steps[node] !== Infinity) found.set(one, steps[node]!)
  return found
}

function nearest(steps: ReadonlyMap<string, number>, among: ReadonlySet<string>): { id: string; steps: number } | null {
  let best: { id: string; steps: number } | null = null
  for (const id of among) {
    const here = steps.get(id)
    if (here !== undefined && (best === null || here < best.steps)) best = { id, steps: here }
  }
  return best
}

type Row = [side: number, parties: number, imei: number | null, imsi: number | null, cells: number]

/** Who used each handset and SIM, and was served by each cell; keys are `handset s7`. */
async function usersOf({ read, horizon, pace }: Here, { filter }: WaysQuestion): Promise<Map<string, Set<string>>> {
  const { of } = mergesOf(read)
  const found = new Map<string, Set<string>>()
  const put = (key: string, user: string): unknown => found.get(key)?.add(user) ?? found.set(key, new Set([user]))
  const question = {
    filter,
    rows: 'described' as const,
    columns: ['o.side', packed('o.caller', 'o.callee'), 'o.imei', 'o.imsi', packed('o.cell_first', 'o.cell_last')] as const,
    which: 'o.side <> 0',
  }
  await scan<Row>(read, horizon, question, pace, ([side, parties, imei, imsi, cells]) => {
    const row = side === 1 ? firstOf(parties) : secondOf(parties)
    if (row === 0) return
    const user = of(selectorId(row))
    if (imei !== null) put(`handset ${selectorId(imei)}`, user)
    if (imsi !== null) put(`sim ${selectorId(imsi)}`, user)
    for (const cell of new Set([firstOf(cells), secondOf(cells)])) if (cell !== 0) put(`cell ${formatId('cell', cell)}`, user)
  })
  return found
}

/** What files link: each end with those at the other, and with itself, so that a link between the pieces counts too. */
function linkedTo({ read, horizon }: Here, { filter }: WaysQuestion): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { a, b } of mergedLinks(mergesOf(read), linksUnder(read, horizon, filter)))
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      found.set(one, (found.get(one) ?? new Set([one])).add(other))
  return found
}

const badHandsets = (read: ReadableDB): Set<string> =>
  new Set(
    (
      read
        .prepare('SELECT id FROM selector WHERE flags & ? <> 0')
        .pluck()
        .all(SELECTOR_FLAGS.generic | SELECTOR_FLAGS.invalid | SELECTOR_FLAGS.damaged) as number[]
    ).map(selectorId),
  )
