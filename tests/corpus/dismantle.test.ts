import { describe, expect, test } from 'vitest'
import { communities } from '../../shared/network/communities.ts'
import type { Network } from '../../shared/network/csr.ts'
import { cutter, OBJECTIVES } from '../../shared/network/dismantle/cuts.ts'
import type { Objective } from '../../shared/network/dismantle/cuts.ts'
import { dismantle } from '../../shared/network/dismantle/dismantle.ts'
import { finish } from '../../shared/network/steps.ts'
import { leastBy, leftBy, sets } from '../unit/shared/network/dismantle/brute.ts'
import { present, published } from './published-networks.ts'

if (!present) process.stdout.write('dismantle: networks of others are not here; the optimum was not tested on them\n')

const NETWORKS = [
  ['karate', 'karate.gml'],
  ['Siren', 'siren_edges.csv'],
  ['Togo', 'togo_edges.csv'],
  ['cocaine', 'cocaine_dealing_edges.csv'],
  ['London', 'london_gang_edges.csv'],
  ['CAVIAR', 'morselli_caviar.csv'],
] as const
/** Sets that trying every one with nothing in common with the code under test may have, so that the test ends soon. */
const MOST_SETS = 300_000

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)

/**
 * The least that removing `k` leaves, by going through all sets of k - 1 and looking what each last removal leaves. Whoever has one neighbour is left out:
 * that neighbour does as well in its place. No bound, no branch, no search.
 */
function leastByEnumeration(net: Network, k: number): Record<Objective, number> {
  const look = cutter(net)
  const several = Array.from({ length: net.n }, (_, i) => i).filter((i) => net.offsets[i + 1]! - net.offsets[i]! > 1)
  const alive = new Uint8Array(net.n).fill(1)
  const least = { largest: Infinity, pairs: Infinity }
  for (const set of sets(several, k - 1)) {
    for (const node of set) alive[node] = 0
    const cuts = look(alive)
    for (const node of several) {
      if (alive[node] === 0) continue
      least.largest = Math.min(least.largest, cuts.largestWithout[node]!)
      least.pairs = Math.min(least.pairs, cuts.pairsWithout[node]!)
    }
    for (const node of set) alive[node] = 1
  }
  return least
}

describe.skipIf(!present)('whose removal breaks published networks', () => {
  test.each(NETWORKS)('%s: the proven optimum for 1 to 5, as trying every set finds it', { timeout: 240_000 }, (_, file) => {
    const net = published(file)
    const everybody = Array.from({ length: net.n }, (_, i) => i)
    for (let remove = 1; remove <= 5; remove++) {
      const wanted = choose(net.n, remove) <= MOST_SETS ? leastBy(net, everybody, remove) : leastByEnumeration(net, remove)
      for (const objective of OBJECTIVES) {
        const found = finish(dismantle({ net, remove, objective, removable: new Uint8Array(net.n).fill(1) }))
        expect(found, `${objective}, ${remove}`).toMatchObject({ proven: true, value: wanted[objective], bound: wanted[objective] })
        expect(leftBy(net, new Set(found.set))[objective]).toBe(found.value)
        for (const { name, value } of found.baselines) expect(value, `${name}, ${remove}`).toBeGreaterThanOrEqual(found.value)
      }
    }
  })
})

describe.skipIf(!present)('communities of published networks', () => {
  test('the best modularity of the karate club is reached, from any seed', () => {
    const net = published('karate.gml')
    for (let seed = 1; seed <= 10; seed++) expect(communities(net, { seed }).quality).toBeCloseTo(0.41979, 6)
  })
})
