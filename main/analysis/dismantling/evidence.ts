import type { Filter } from '../../../shared/model/chart.ts'
import type { Certainty, LinkKind } from '../../../shared/model/entity.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { mergesOf } from '../identity/merges.ts'
import { rowsOf, selectorId } from '../ids.ts'
import { linksUnder } from '../links.ts'
import { tyingKinds, type Ties } from '../network.ts'
import { scan } from '../scan.ts'
import type { Turns } from '../turns.ts'

export const GRADES = ['strong', 'fair', 'thin'] as const
export type EvidenceGrade = (typeof GRADES)[number]

/** How well the case shows somebody's place in the network. */
export interface Strength {
  grade: EvidenceGrade
  /** Events under the filter that tie this one to others, and of these, those that rows of two sources or more tell of. */
  events: number
  agreeing: number
  /** Sources that tell of its ties. */
  sources: number
  /** Ties to others of the network, and of these the firm ones: three events or more, two sources or more, or stated as confirmed. */
  ties: number
  firm: number
  /** Links that files state, without an event, by how sure they are. */
  stated: Record<Certainty, number>
}

/** Events from which on a tie is firm. */
const FIRM_EVENTS = 3
/** Events and stated links below which a single source is thin, whatever it says. */
const FEW = 5

interface Tie {
  events: number
  sources: Set<number>
  confirmed: boolean
}

interface Tally {
  ties: Map<string, Tie>
  sources: Set<number>
  events: number
  agreeing: Set<number>
  stated: Record<Certainty, number>
}

type Row = readonly [caller: number, callee: number, event: number, source: number, role: number]

/**
 * How strong the evidence for each of these nodes is. `strong`: two sources or more tell of it, and at least half of its ties are firm. `thin`: no tie is
 * firm, or one source alone tells of fewer than five things. `fair`: what is between. Reads in turns of a few milliseconds.
 */
export async function strengthsOf(
  read: ReadableDB,
  horizon: Horizon,
  { filter, ids, within, kinds }: { filter: Filter; ids: readonly string[]; within: Ties; kinds?: readonly LinkKind[] | undefined },
  pace: Turns,
): Promise<Map<string, Strength>> {
  const merges = mergesOf(read)
  const tallies = new Map(ids.map((id): [string, Tally] => [id, emptyTally()]))
  const inside = new Set(within.ids)
  const owner = new Map<number, string>()
  for (const id of ids) for (const row of rowsOf('selector', merges.members(id))) owner.set(row, id)
  const nodeOf = (row: number): string => owner.get(row) ?? merges.of(selectorId(row))

  const primary = read.prepare('SELECT source FROM observation WHERE id = ?').pluck()
  const told = ([caller, callee, event, source, role]: Row): void => {
    const [a, b] = [nodeOf(caller), nodeOf(callee)]
    if (a === b) return
    const agrees = role !== 0 && primary.get(event) !== source
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const tally = tallies.get(id)
      if (!tally || !inside.has(other)) continue
      const tie = tieAt(tally, other)
      tally.sources.add(source)
      tie.sources.add(source)
      if (agrees) tally.agreeing.add(event)
      if (role !== 0) continue
      tally.events += 1
      tie.events += 1
    }
  }
  if (owner.size > 0) {
    const among = [...owner.keys()].join(',')
    const which = `o.caller IS NOT NULL AND o.callee IS NOT NULL AND (o.caller IN (${among}) OR o.callee IN (${among}))`
    await scan<Row>(read, horizon, { filter, rows: 'all', columns: ['o.caller', 'o.callee', 'o.event', 'o.source', 'o.role'], which }, pace, told)
  }
  stated(read, horizon, { filter, kinds: tyingKinds(read, horizon, kinds) }, tallies, inside)
  return new Map([...tallies].map(([id, tally]) => [id, strengthOf(tally)]))
}

const emptyTally = (): Tally => ({
  ties: new Map(),
  sources: new Set(),
  events: 0,
  agreeing: new Set(),
  stated: { confirmed: 0, unconfirmed: 0, tentative: 0 },
})

function tieAt({ ties }: Tally, other: string): Tie {
  const known = ties.get(other)
  if (known) return known
  const tie = { events: 0, sources: new Set<number>(), confirmed: false }
  ties.set(other, tie)
  return tie
}

/** Adds what files state of ties of the network, without an event. */
function stated(
  read: ReadableDB,
  horizon: Horizon,
  { filter, kinds }: { filter: Filter; kinds: ReadonlySet<LinkKind> },
  tallies: ReadonlyMap<string, Tally>,
  inside: ReadonlySet<string>,
): void {
  const merges = mergesOf(read)
  const sourcesOf = read.prepare('SELECT DISTINCT source FROM link_evidence WHERE link = ? AND source <= ?').pluck()
  for (const link of linksUnder(read, horizon, filter)) {
    // A subscriber, an account or an address book ties nobody here, and proves no tie.
    if (!kinds.has(link.kind)) continue
    const [a, b] = [merges.of(link.a), merges.of(link.b)]
    if (a === b || !(tallies.has(a) || tallies.has(b)) || !inside.has(a) || !inside.has(b)) continue
    const sources = sourcesOf.all(link.id, horizon.source) as number[]
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const tally = tallies.get(id)
      if (!tally) continue
      const tie = tieAt(tally, other)
      tally.stated[link.certainty] += 1
      if (link.certainty === 'confirmed') tie.confirmed = true
      for (const source of sources) {
        tally.sources.add(source)
        tie.sources.add(source)
      }
    }
  }
}

function strengthOf({ ties, sources, events, agreeing, stated: said }: Tally): Strength {
  const firm = [...ties.values()].filter((tie) => tie.events >= FIRM_EVENTS || tie.sources.size > 1 || tie.confirmed).length
  const things = events + said.confirmed + said.unconfirmed + said.tentative
  const thin = firm === 0 || (sources.size < 2 && things < FEW)
  const grade = thin ? 'thin' : sources.size > 1 && 2 * firm >= ties.size ? 'strong' : 'fair'
  return { grade, events, agreeing: agreeing.size, sources: sources.size, ties: ties.size, firm, stated: said }
}
