import type { Coverage, Guard } from '../../../shared/api/answers.ts'
import { LINE } from '../../../shared/model/stage.ts'
import type { Stage } from '../../../shared/model/stage.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import type { LinkKind } from '../../../shared/model/entity.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { coverageOf } from '../coverage.ts'
import { inTurns } from '../in-turns.ts'
import { labelsOf } from '../labels.ts'
import { turns } from '../turns.ts'
import type { DismantleQuestion, Dismantling, Target } from './dismantling.ts'
import { dismantling } from './dismantling.ts'
import type { Strength } from './evidence.ts'
import { strengthsOf } from './evidence.ts'
import { heldNetwork } from './network.ts'
import { piecesWithout } from './pieces.ts'
import type { Held } from './network.ts'

type Graded<T extends Target> = T & { evidence: Strength }

/** One of the ways along the stages, as they run before anybody is removed. */
export type Way = { id: string; label: string; stages: Stage[] }[]

export interface DismantleAnswer extends Omit<Dismantling, 'set' | 'order'> {
  set: Graded<Dismantling['set'][number]>[]
  order: Graded<Dismantling['order'][number]>[]
  /** Pieces before anybody is removed, and without the set. */
  pieces: { before: number; after: number }
  /** For the flow: how many have each stage that anybody has, and ways that run side by side now. */
  stages: { stage: Stage; count: number }[]
  ways: Way[]
  guards: Guard[]
  coverage: Coverage
  /** Why the search ended before anything was proven: its time was up, or somebody stopped it. Null where it came to its end. */
  stopped: 'time' | 'asked' | null
}

export interface AskOptions {
  kinds?: readonly LinkKind[] | undefined
  signal: AbortSignal
  /** Ends the search, once it has begun, with the best so far. */
  stop?: AbortSignal
  /** Milliseconds after which the best so far is given. */
  limit: number
  progress?: (share: number) => void
}

/** Ways that are told. */
const MOST_WAYS = 20

/**
 * Whose removal breaks the network under a filter most, with the evidence for each, who would fill the gap, what this does not prove and what it rests on.
 * In turns; `signal` gives it up between two, and `stop` does before the search begins. Throws `cancelled`, `stages-missing`.
 */
export async function dismantleAnswer(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  question: DismantleQuestion,
  { kinds, signal, stop, limit, progress = () => undefined }: AskOptions,
): Promise<DismantleAnswer> {
  const pace = turns(signal)
  const held = await heldNetwork(read, horizon, filter, kinds, turns(stop ?? signal))
  const until = performance.now() + limit
  const found = await inTurns(dismantling(read, horizon, held, question), signal, { limit, ...(stop && { stop }), progress: (share) => progress(0.8 * share) })
  const early = stop?.aborted ? 'asked' : performance.now() > until ? 'time' : null
  const told = [...new Set([...found.set, ...found.order].map(({ id }) => id))]
  const evidence = await strengthsOf(read, horizon, { filter, ids: told, within: held.ties, kinds }, pace)
  progress(0.9)
  const coverage = await coverageOf(read, horizon, filter, { lacks: ['one-party'], links: true, pace })
  const graded = <T extends Target>(one: T): Graded<T> => ({ ...one, evidence: evidence.get(one.id)! })
  const struck = new Set(found.set.map(({ id }) => id))
  return {
    ...found,
    set: found.set.map(graded),
    order: found.order.map(graded),
    pieces: { before: piecesOf(held, new Set()), after: piecesOf(held, struck) },
    stages: question.objective === 'flow' ? LINE.flatMap((stage, i) => counted(held, stage, i)) : [],
    ways: question.objective === 'flow' ? waysOf(read, held) : [],
    guards: guardsOf(found),
    stopped: found.proven ? null : early,
    coverage,
  }
}

const guardsOf = ({ after, value }: Dismantling): Guard[] => [
  'removal-is-model',
  ...(after > value ? (['networks-adapt'] as const) : []),
  'absence-not-absence',
  'subscriber-not-user',
]

const counted = ({ bits }: Held, stage: Stage, bit: number): { stage: Stage; count: number }[] => {
  const count = bits.reduce((sum, own) => sum + ((own >> bit) & 1), 0)
  return count > 0 ? [{ stage, count }] : []
}

function waysOf(read: ReadableDB, { ties, net, walker, bits }: Held): Way[] {
  if (!walker) return []
  walker.walk(new Uint8Array(net.n).fill(1))
  const paths = walker.paths().slice(0, MOST_WAYS)
  const labels = labelsOf(
    read,
    paths.flat().map((node) => ties.ids[node]!),
  )
  return paths.map((path) =>
    path.map((node) => {
      const id = ties.ids[node]!
      return { id, label: labels.get(id)?.label ?? id, stages: LINE.filter((_, i) => (bits[node]! & (1 << i)) !== 0) }
    }),
  )
}

const piecesOf = (held: Held, struck: ReadonlySet<string>): number => piecesWithout(held, [...struck]).now.pieces
