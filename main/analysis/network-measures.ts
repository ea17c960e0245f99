import { centralities } from '../../shared/network/betweenness.ts'
import { components } from '../../shared/network/components.ts'
import { cores } from '../../shared/network/core.ts'
import { linkCount, network } from '../../shared/network/csr.ts'
import type { Network, Tie } from '../../shared/network/csr.ts'
import { centralization, degrees, density, strengths } from '../../shared/network/degree.ts'
import { eigenvector, pagerank } from '../../shared/network/spectral.ts'
import type { NetworkTie, Ties } from './network.ts'

export interface MeasureOptions {
  weighted: boolean
  directed: boolean
}

/**
 * The measures of a network. Without `weighted` a tie counts as one; with it, by its events and weights, and paths take a tie of strength n as
 * 1/n long. With `directed`, events whose direction is known run one way, and links without direction run both. Communities await a later
 * version: null.
 */
export function measures({ ids, ties }: Ties, { weighted, directed }: MeasureOptions) {
  const index = new Map(ids.map((id, i) => [id, i]))
  const tie = (from: string, to: string, weight: number): Tie[] => {
    const [a, b] = [index.get(from), index.get(to)]
    return a === undefined || b === undefined || weight === 0 ? [] : [{ a, b, weight }]
  }
  const tiesOf = directed
    ? ({ a, b, forward, backward }: NetworkTie) => [...tie(a, b, forward), ...tie(b, a, backward)]
    : ({ a, b, strength }: NetworkTie) => tie(a, b, strength)
  const summed = network(ids.length, ties.flatMap(tiesOf), directed)
  const plain = withWeights(summed, () => 1)
  const degree = degrees(summed)
  const { betweenness, closeness } = centralities(weighted ? withWeights(summed, (weight) => 1 / weight) : plain, weighted)
  const strength = strengths(summed)
  const [central, rank] = [eigenvector(weighted ? summed : plain), pagerank(weighted ? summed : plain)]
  const core = cores(summed)
  const { sizes } = components(summed)
  return {
    whole: {
      nodes: ids.length,
      links: linkCount(summed),
      density: density(summed),
      components: sizes.length,
      largest: sizes.length ? Math.max(...sizes) : null,
      modularity: null,
      centralization: directed ? null : centralization(degree),
    },
    nodes: ids.map((id, i) => ({
      id,
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
