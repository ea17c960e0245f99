import { centralities } from '../../../shared/network/betweenness.ts'
import { components } from '../../../shared/network/components.ts'
import { cores } from '../../../shared/network/core.ts'
import { linkCount, network, type Network, type Tie } from '../../../shared/network/csr.ts'
import { centralization, degrees, density, strengths } from '../../../shared/network/degree.ts'
import { eigenvector, pagerank } from '../../../shared/network/spectral.ts'
import { selectorId } from '../../analysis/ids.ts'
import { selectorLabels } from '../../analysis/labels.ts'
import { pairsUnder, type Pair } from '../../analysis/pairs.ts'
import { filterFrom, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'

const COLUMNS = ['id', 'label', 'degree', 'strength', 'betweenness', 'closeness', 'eigenvector', 'pagerank', 'core'] as const

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { read, horizon } = opened
  const { pairs, eventsOf } = pairsUnder(read, horizon, filterFrom(opened, options))
  const rows = [...eventsOf.keys()].sort((a, b) => a - b)
  const labels = selectorLabels(read, rows)
  const { whole, nodes } = measures(rows, pairs, { weighted: options.weighted === true, directed: options.directed === true })
  const named = nodes.map(({ row, ...measured }) => ({ id: selectorId(row), label: labels.get(row)?.label ?? '', ...measured }))
  const sorted = named.toSorted((a, b) => b.degree - a.degree || b.strength - a.strength || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
  if (context.json) await context.emitAll([whole, ...sorted], [])
  else {
    await context.emitAll([rounded(whole)], ['nodes', 'links', 'density', 'components', 'largest', 'centralization'])
    await context.emitAll(sorted.map(rounded), COLUMNS)
  }
}

type Ties = (pair: Pair) => Tie[]

/**
 * The measures of the network whose nodes are these parties. Without `weighted` a tie counts as one; with it, by its
 * events, and paths take the tie of n events as 1/n long. With `directed`, only events whose direction is known are ties.
 * Strength is always in events. Communities await a later version: null.
 */
export function measures(rows: readonly number[], pairs: readonly Pair[], { weighted, directed }: { weighted: boolean; directed: boolean }) {
  const index = new Map(rows.map((row, i) => [row, i]))
  const tie = (from: number, to: number, events: number): Tie[] => {
    const [a, b] = [index.get(from), index.get(to)]
    return a === undefined || b === undefined || events === 0 ? [] : [{ a, b, weight: events }]
  }
  const ties: Ties = directed
    ? (pair) => [...tie(pair.a, pair.b, pair.forward), ...tie(pair.b, pair.a, pair.backward)]
    : (pair) => tie(pair.a, pair.b, pair.events)
  const events = network(rows.length, pairs.flatMap(ties), directed)
  const plain = withWeights(events, () => 1)
  const degree = degrees(events)
  const { betweenness, closeness } = centralities(weighted ? withWeights(events, (weight) => 1 / weight) : plain, weighted)
  const strength = strengths(events)
  const [central, rank] = [eigenvector(weighted ? events : plain), pagerank(weighted ? events : plain)]
  const core = cores(events)
  const { sizes } = components(events)
  return {
    whole: {
      nodes: rows.length,
      links: linkCount(events),
      density: density(events),
      components: sizes.length,
      largest: sizes.length ? Math.max(...sizes) : null,
      modularity: null,
      centralization: directed ? null : centralization(degree),
    },
    nodes: rows.map((row, i) => ({
      row,
      degree: degree[i] ?? 0,
      strength: strength[i] ?? 0,
      betweenness: betweenness?.[i] ?? null,
      closeness: closeness?.[i] ?? null,
      eigenvector: central?.[i] ?? null,
      pagerank: rank?.[i] ?? null,
      core: core[i] ?? 0,
      community: null,
    })),
  }
}

const withWeights = (net: Network, of: (weight: number) => number): Network => ({ ...net, weights: net.weights.map(of) })

const rounded = <T extends object>(item: T): T =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value]),
  ) as T
