import { centralitiesInSteps } from '../../shared/network/betweenness.ts'
import { pathCentralization } from '../../shared/network/centralization.ts'
import { clustering, transitivity } from '../../shared/network/clustering.ts'
import { communitiesInSteps } from '../../shared/network/communities.ts'
import { components } from '../../shared/network/components.ts'
import { constraint } from '../../shared/network/constraint.ts'
import { cores } from '../../shared/network/core.ts'
import { linkCount, network } from '../../shared/network/csr.ts'
import type { Network, Tie } from '../../shared/network/csr.ts'
import { centralization, degrees, density, strengths } from '../../shared/network/degree.ts'
import { hitsInSteps } from '../../shared/network/hits.ts'
import { linkBetweennessInSteps } from '../../shared/network/link-betweenness.ts'
import { eigenvectorInSteps, pagerankInSteps } from '../../shared/network/spectral.ts'
import type { Steps } from '../../shared/network/steps.ts'
import { finish, scaled } from '../../shared/network/steps.ts'
import type { NetworkTie, Ties } from './network.ts'

export interface MeasureOptions {
  weighted: boolean
  directed: boolean
}

/**
 * The measures of a network; each function of shared/network says how it is normalised. Without `weighted` a tie counts as one; with it, by its events
 * and weights, and paths take a tie of strength n as 1/n long. With `directed`, events whose direction is known run one way, and links without direction
 * run both; clustering and constraint take both directions together. Communities are those of the network as it is measured.
 */
export const measures = (ties: Ties, options: MeasureOptions) => finish(measuring(ties, options))

/** The same in pieces. `nets`: where they were built already. */
export function* measuring(ties: Ties, options: MeasureOptions, nets: Nets = netsOf(ties, options)) {
  const { summed, taken, lengths } = nets
  const { weighted, directed } = options
  const degree = degrees(summed)
  const strength = strengths(summed)
  // Paths take nearly all of the time.
  const { betweenness, closeness, harmonic } = yield* scaled(centralitiesInSteps(lengths, weighted), 0, 0.9)
  const central = yield* scaled(eigenvectorInSteps(taken), 0.9, 0.02)
  const known = yield* scaled(hitsInSteps(taken), 0.92, 0.02)
  const groups = yield* scaled(communitiesInSteps(taken), 0.94, 0.04)
  const rank = yield* scaled(pagerankInSteps(taken), 0.98, 0.02)
  const core = cores(summed)
  const [closed, held] = [clustering(taken, weighted), constraint(taken)]
  const { sizes } = components(summed)
  const paths = directed ? null : pathCentralization(betweenness, closeness, sizes.length)
  return {
    whole: {
      nodes: ties.ids.length,
      links: linkCount(summed),
      density: density(summed),
      components: sizes.length,
      largest: sizes.length ? Math.max(...sizes) : null,
      modularity: groups.quality,
      centralization: directed ? null : centralization(degree),
      betweennessCentralization: paths?.betweenness ?? null,
      closenessCentralization: paths?.closeness ?? null,
      transitivity: transitivity(summed),
      communities: groups.sizes.length,
    },
    nodes: ties.ids.map((id, i) => ({
      id,
      degree: degree[i] ?? 0,
      strength: strength[i] ?? 0,
      betweenness: defined(betweenness?.[i]),
      closeness: defined(closeness?.[i]),
      harmonic: defined(harmonic?.[i]),
      eigenvector: defined(central?.[i]),
      pagerank: defined(rank?.[i]),
      hub: defined(known?.hubs[i]),
      authority: defined(known?.authorities[i]),
      core: core[i] ?? 0,
      clustering: defined(closed[i]),
      constraint: defined(held[i]),
      community: defined(groups.of[i]),
    })),
  }
}

const defined = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

export interface MeasuredLink {
  from: string
  to: string
  strength: number
  betweenness: number | null
}

/** Betweenness of each tie, as the network is measured; both ways where directed. */
export function* measuringLinks(ties: Ties, options: MeasureOptions, nets: Nets = netsOf(ties, options)): Steps<MeasuredLink[]> {
  const { summed, lengths } = nets
  const between = yield* linkBetweennessInSteps(lengths, options.weighted)
  const found: MeasuredLink[] = []
  for (let a = 0; a < summed.n; a++)
    for (let i = summed.offsets[a]!; i < summed.offsets[a + 1]!; i++) {
      const b = summed.targets[i]!
      if (!options.directed && b < a) continue
      found.push({ from: ties.ids[a]!, to: ties.ids[b]!, strength: summed.weights[i]!, betweenness: defined(between?.[i]) })
    }
  return found
}

/** The network summed; as measures take it, each tie 1 unless weighted; and with the lengths of its ties. */
export type Nets = Record<'summed' | 'taken' | 'lengths', Network>

export const netsOf = (ties: Ties, { weighted, directed }: MeasureOptions): Nets => netsFrom(networkOf(ties, directed), weighted)

export function netsFrom(summed: Network, weighted: boolean): Nets {
  const taken = weighted ? summed : withWeights(summed, () => 1)
  return { summed, taken, lengths: weighted ? withWeights(summed, (weight) => 1 / weight) : taken }
}

/** Ties as a network on typed arrays: node i is the i-th id, weights are strengths. */
export function networkOf({ ids, ties }: Ties, directed: boolean): Network {
  const index = new Map(ids.map((id, i) => [id, i]))
  const tie = (from: string, to: string, weight: number): Tie[] => {
    const [a, b] = [index.get(from), index.get(to)]
    return a === undefined || b === undefined || weight === 0 ? [] : [{ a, b, weight }]
  }
  const tiesOf = directed
    ? ({ a, b, forward, backward }: NetworkTie) => [...tie(a, b, forward), ...tie(b, a, backward)]
    : ({ a, b, strength }: NetworkTie) => tie(a, b, strength)
  return network(ids.length, ties.flatMap(tiesOf), directed)
}

const withWeights = (net: Network, of: (weight: number) => number): Network => ({ ...net, weights: net.weights.map(of) })
