import { describe, expect, it } from 'vitest'
import { centralities } from '../../../../shared/network/betweenness.ts'
import { clustering, transitivity } from '../../../../shared/network/clustering.ts'
import { constraint } from '../../../../shared/network/constraint.ts'
import { network } from '../../../../shared/network/csr.ts'
import { hits } from '../../../../shared/network/hits.ts'
import { linkBetweenness } from '../../../../shared/network/link-betweenness.ts'
import { nearness } from '../../../../shared/network/nearness.ts'
import { ties } from './fixtures.ts'

/** Two triangles that a link joins, a tail, and a pair apart; directed, with two links back. Values by networkx 2.8 and igraph 0.10. */
const LINKS = '0-1*3 0-2*1 1-2*2 2-3*4 3-4*1 3-5*2 4-5*5 5-6*1 7-8*2'
const BACK = ' 2-0*2 5-3*1'
const none = Number.NaN

const CASES = [
  {
    name: 'plain',
    directed: false,
    weighted: false,
    betweenness: [0, 0, 0.285714286, 0.321428571, 0, 0.178571429, 0, 0, 0],
    closeness: [0.321428571, 0.321428571, 0.45, 0.5, 0.375, 0.409090909, 0.28125, 0.125, 0.125],
    harmonic: [0.427083333, 0.427083333, 0.541666667, 0.5625, 0.458333333, 0.520833333, 0.354166667, 0.125, 0.125],
    clustering: [1, 1, 0.333333333, 0.333333333, 1, 0.333333333, none, none, none],
    constraint: [1.006944444, 1.006944444, 0.611111111, 0.558641975, 0.888888889, 0.558641975, 1, 1, 1],
    hubs: [0.603884504, 0.603884504, 0.89154282, 1, 0.743540294, 0.841263461, 0.339719597, 0, 0],
    authorities: [0.603884504, 0.603884504, 0.89154282, 1, 0.743540294, 0.841263461, 0.339719597, 0, 0],
    links: [0.027777778, 0.138888889, 0.138888889, 0.333333333, 0.111111111, 0.222222222, 0.055555556, 0.166666667, 0.027777778],
  },
  {
    name: 'weighted',
    directed: false,
    weighted: true,
    betweenness: [0, 0.178571429, 0.285714286, 0.321428571, 0, 0.321428571, 0, 0, 0],
    closeness: [0.548780488, 0.68877551, 0.894039735, 0.940766551, 0.716180371, 0.851735016, 0.437601297, 0.25, 0.25],
    harmonic: [0.837812539, 1.033429119, 1.269674185, 1.293956044, 1.195617397, 1.345614035, 0.487871224, 0.25, 0.25],
    clustering: [0.363424119, 0.363424119, 0.121141373, 0.143628979, 0.430886938, 0.143628979, none, none, none],
    constraint: [0.977244898, 0.734336735, 0.579642857, 0.593679138, 0.916702098, 0.577602395, 1, 1, 1],
    hubs: [0.261674899, 0.334295898, 0.68678819, 0.876108105, 0.910014759, 1, 0.154866919, 0, 0],
    authorities: [0.261674899, 0.334295898, 0.68678819, 0.876108105, 0.910014759, 1, 0.154866919, 0, 0],
    links: [0.166666667, 0, 0.277777778, 0.333333333, 0, 0.333333333, 0.166666667, 0.166666667, 0.027777778],
  },
  {
    name: 'directed',
    directed: true,
    weighted: false,
    betweenness: [0.017857143, 0, 0.160714286, 0.178571429, 0, 0.107142857, 0, 0, 0],
    closeness: [0.166666667, 0.166666667, 0.25, 0.390625, 0.284090909, 0.3125, 0.28125, 0, 0.125],
    harmonic: [0.1875, 0.1875, 0.25, 0.4375, 0.333333333, 0.395833333, 0.354166667, 0, 0.125],
    clustering: [1, 1, 0.333333333, 0.333333333, 1, 0.333333333, none, none, none],
    // networkx leaves nodes without links out undefined; Burt's formula takes links both ways, and is 1 for one contact.
    constraint: [0.944444444, 1.256944444, 0.626736111, 0.59375, 1.125, 0.59375, 1, 1, 1],
    hubs: [0, 0, 1, 0, 0, 1, 0, 0, 0],
    authorities: [0.5, 0, 0, 1, 0, 0, 0.5, 0, 0],
    links: [0.027777778, 0.069444444, 0.083333333, 0.041666667, 0.166666667, 0.069444444, 0.111111111, 0.041666667, 0.041666667, 0.083333333, 0.013888889],
  },
  {
    name: 'weighted and directed',
    directed: true,
    weighted: true,
    betweenness: [0.017857143, 0.089285714, 0.160714286, 0.178571429, 0, 0.107142857, 0, 0, 0],
    closeness: [0.333333333, 0.428571429, 0.375, 0.729571984, 0.386597938, 0.729571984, 0.437601297, 0, 0.25],
    harmonic: [0.375, 0.525, 0.4, 1.011217949, 0.418928571, 1.220614035, 0.487871224, 0, 0.25],
    clustering: [0.524148279, 0.524148279, 0.174716093, 0.164414138, 0.493242415, 0.164414138, none, none, none],
    constraint: [0.86345679, 1.027777778, 0.56654321, 0.590711806, 1.000048225, 0.550432956, 1, 1, 1],
    hubs: [0, 0, 0, 0.414213562, 1, 0, 0, 0, 0],
    authorities: [0, 0, 0, 0, 0.071067812, 1, 0, 0, 0],
    links: [0.097222222, 0, 0.152777778, 0.041666667, 0.166666667, 0.069444444, 0.111111111, 0.041666667, 0.041666667, 0.083333333, 0.013888889],
  },
]

describe('measures as networkx and igraph have them', () => {
  it.each(CASES)('$name', ({ directed, weighted, ...wanted }) => {
    const summed = network(9, ties(LINKS + (directed ? BACK : '')), directed)
    const net = weighted ? summed : { ...summed, weights: summed.weights.map(() => 1) }
    const lengths = { ...net, weights: net.weights.map((weight) => 1 / weight) }
    const near = (name: string, found: ArrayLike<number> | null | undefined, values: readonly number[]): void =>
      values.forEach((value, i) => {
        if (Number.isNaN(value)) expect(found?.[i], `${name} of ${i}`).toBeNaN()
        else expect(found?.[i], `${name} of ${i}`).toBeCloseTo(value, 8)
      })
    const { betweenness, closeness, harmonic } = centralities(lengths, weighted)
    near('betweenness', betweenness, wanted.betweenness)
    near('closeness', closeness, wanted.closeness)
    near('harmonic', harmonic, wanted.harmonic)
    const alone = nearness(lengths, weighted)
    near('closeness alone', alone.closeness, wanted.closeness)
    near('harmonic alone', alone.harmonic, wanted.harmonic)
    near('clustering', clustering(net, weighted), wanted.clustering)
    near('constraint', constraint(net), wanted.constraint)
    near('hubs', hits(net)?.hubs, wanted.hubs)
    near('authorities', hits(net)?.authorities, wanted.authorities)
    const between = linkBetweenness(lengths, weighted)
    const once = [...net.targets].flatMap((b, i) => (directed || b > rowOf(net.offsets, i) ? [between?.[i] ?? none] : []))
    near('links', once, wanted.links)
    expect(transitivity(net)).toBe(0.5)
  })
})

const rowOf = (offsets: Uint32Array, at: number): number => offsets.findIndex((end, i) => i > 0 && end > at) - 1
