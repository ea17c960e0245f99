import type { z } from 'zod'
import type { Guard } from '../../../shared/api/answers.ts'
import type { Change, ChangeRow, networkMethods } from '../../../shared/api/network.ts'
import { CHANGES } from '../../../shared/api/network.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { centralitiesInSteps } from '../../../shared/network/betweenness.ts'
import { network } from '../../../shared/network/csr.ts'
import type { Tie } from '../../../shared/network/csr.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { rowsOf } from '../ids.ts'
import { inTurns } from '../in-turns.ts'
import { thingsOf } from '../measures/named.ts'
import { firstOf, secondOf } from '../scan.ts'
import { turns } from '../turns.ts'
import { bucketsOf } from './buckets.ts'
import { filesBeside } from './files.ts'
import { directionOf, moved, places } from './places.ts'
import { tally } from './tally.ts'
import type { Doing } from './tally.ts'
import type { Periods } from './types.ts'

/** Under so many events in both periods together, a change says little. */
const FEW = 5

export interface ChangeQuestion extends Periods {
  filter: Filter
  weighted: boolean
  /** In whose days, weeks and months activity is told. */
  zone: string
}

interface Asking {
  signal: AbortSignal
  progress?: (share: number) => void
  /** Most rows of each kind of change. */
  limit: number
}

type Answer = Omit<z.output<(typeof networkMethods)['network.change']['result']>, 'coverage'>

interface Standing {
  degree: Map<number, number>
  betweenness: Map<number, number | null>
}

interface Judged {
  party: number
  change: Change
  doing: Doing
  before: ChangeRow['before']
  after: ChangeRow['after']
  /** What it is ranked by among those of its kind. */
  weight: number
}

/**
 * Two periods compared: who is seen only in the later, only in the earlier, and who of those seen in both rose or fell, by degree and betweenness in the
 * network of each period's events (links of other charts have no time and are left out). How much of each change rests on files that do not cover both
 * periods is told with it. `limit` rows of each kind, the weightiest first. Throws `cancelled`, `zone-unknown`. docs/decisions/0194.
 */
export async function changes(read: ReadableDB, horizon: Horizon, question: ChangeQuestion, { signal, progress, limit }: Asking): Promise<Answer> {
  const { before, after, filter, zone, weighted } = question
  const pace = turns(signal)
  const files = await filesBeside(read, horizon, question, filter.sources ? rowsOf('source', filter.sources) : null, pace)
  const buckets = bucketsOf({ from: before.from, until: after.until }, zone)
  const told = await tally(read, horizon, filter, { periods: { before, after }, files, starts: buckets.starts, pace })
  const early = await standingIn(told.pairs[0], weighted, signal, (share) => progress?.(0.1 + 0.4 * share))
  const late = await standingIn(told.pairs[1], weighted, signal, (share) => progress?.(0.5 + 0.5 * share))
  const parties = [...told.doings.entries()].filter(([, { events }]) => events[0] + events[1] > 0)
  const judged = judge(parties, early, late).toSorted((a, b) => order(a.change) - order(b.change) || b.weight - a.weight || a.party - b.party)
  const counts = Object.fromEntries(CHANGES.map((change) => [change, judged.filter((one) => one.change === change).length])) as Record<Change, number>
  const shown = CHANGES.flatMap((change) => judged.filter((one) => one.change === change).slice(0, limit))
  const name = thingsOf(
    read,
    shown.map(({ party }) => told.ids[party]!),
  )
  const asserted = read.prepare("SELECT 1 FROM link WHERE kind = 'related' AND id <= ? LIMIT 1").pluck().get(horizon.link) !== undefined
  return {
    rows: shown.map(({ party, change, doing, before: was, after: is }) => ({
      ...name(told.ids[party]!),
      change,
      before: was,
      after: is,
      explained: explainedIn(change, doing),
      few: doing.events[0] + doing.events[1] < FEW,
      activity: [...doing.activity],
    })),
    total: judged.length,
    counts,
    stayed: counts.rose + counts.fell + counts.steady,
    before: { events: told.events[0], nodes: parties.filter(([, { events }]) => events[0] > 0).length },
    after: { events: told.events[1], nodes: parties.filter(([, { events }]) => events[1] > 0).length },
    alike: told.alike,
    files,
    buckets,
    guards: guardsOf(files, asserted),
  }
}

const order = (change: Change): number => CHANGES.indexOf(change)

const guardsOf = (files: readonly { both: boolean }[], asserted: boolean): Guard[] => [
  ...(files.some(({ both }) => !both) ? (['files-end-at-border'] as const) : []),
  'absence-not-absence',
  'central-not-leader',
  ...(asserted ? (['links-without-time'] as const) : []),
  'subscriber-not-user',
]

/** Degree and betweenness in the network of one period; betweenness undefined under three nodes. */
async function standingIn(pairs: ReadonlyMap<number, number>, weighted: boolean, signal: AbortSignal, progress: (share: number) => void): Promise<Standing> {
  const place = new Map<number, number>()
  const at = (party: number): number => {
    const known = place.get(party) ?? place.size
    place.set(party, known)
    return known
  }
  // Paths take a tie of n events as 1/n long.
  const ties = [...pairs].map(([pair, events]): Tie => ({ a: at(firstOf(pair)), b: at(secondOf(pair)), weight: weighted ? 1 / events : 1 }))
  const net = network(place.size, ties)
  const { betweenness } = await inTurns(centralitiesInSteps(net, weighted), signal, { progress })
  const rows = [...place]
  return {
    degree: new Map(rows.map(([party, i]) => [party, net.offsets[i + 1]! - net.offsets[i]!])),
    betweenness: new Map(rows.map(([party, i]) => [party, betweenness?.[i] ?? null])),
  }
}

function judge(parties: readonly [number, Doing][], early: Standing, late: Standing): Judged[] {
  const stayed = parties.filter(([, { events }]) => events[0] > 0 && events[1] > 0).map(([party]) => party)
  const ranked = (standing: Standing): Map<number, [number, number]> => {
    const byDegree = places(stayed.map((party) => standing.degree.get(party) ?? 0))
    const byBetweenness = places(stayed.map((party) => standing.betweenness.get(party) ?? 0))
    return new Map(stayed.map((party, i) => [party, [byDegree[i]!, byBetweenness[i]!]]))
  }
  const [was, is] = [ranked(early), ranked(late)]
  return parties.map(([party, doing]) => {
    const figures = (standing: Standing, period: 0 | 1, ranks: Map<number, [number, number]>): ChangeRow['before'] => {
      const [degreePlace = null, betweennessPlace = null] = ranks.get(party) ?? []
      return {
        events: doing.events[period],
        degree: standing.degree.get(party) ?? 0,
        betweenness: doing.events[period] === 0 ? null : (standing.betweenness.get(party) ?? null),
        degreePlace,
        betweennessPlace,
      }
    }
    const [before, after] = [figures(early, 0, was), figures(late, 1, is)]
    const common = { party, doing, before, after }
    if (before.events === 0) return { ...common, change: 'new', weight: importance(after) }
    if (after.events === 0) return { ...common, change: 'gone', weight: importance(before) }
    return { ...common, change: directionOf(was.get(party)!, is.get(party)!, before, after), weight: Math.abs(moved(was.get(party)!, is.get(party)!)) }
  })
}

/** Between first, then degree, then events: each too small to outweigh the one before. */
const importance = ({ betweenness, degree, events }: ChangeRow['before']): number => (betweenness ?? 0) * 1e6 + degree + events / 1e9

/** Of the events that make a change, the share that no file covering both periods tells: after it for who came or rose, before it for who went or fell. */
function explainedIn(change: Change, { events, alike }: Doing): number | null {
  if (change === 'steady') return null
  const period = change === 'new' || change === 'rose' ? 1 : 0
  return events[period] === 0 ? null : 1 - alike[period] / events[period]
}
