import * as fc from 'fast-check'
import { network } from '../../../../shared/network/csr.ts'
import type { Network, Tie } from '../../../../shared/network/csr.ts'

export const tie = (a: number, b: number, weight = 1): Tie => ({ a, b, weight })
/** Links as `0-1 1-2`, each of weight 1, or `0-1*3` of another. */
export const ties = (text: string): Tie[] =>
  text.split(' ').map((one) => {
    const [, a, b, weight = '1'] = /^(\d+)-(\d+)(?:\*(\d+))?$/.exec(one) ?? []
    return tie(Number(a), Number(b), Number(weight))
  })
export const ones = (net: Network): Network => ({ ...net, weights: net.weights.map(() => 1) })

/** Networks of up to `most` nodes, all weights 1. */
export const anyNetwork = (most = 12, links = 40, directed = false): fc.Arbitrary<Network> =>
  fc.integer({ min: 1, max: most }).chain((n) =>
    fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: links }).map((pairs) =>
      ones(
        network(
          n,
          pairs.map(([a, b]) => tie(a, b)),
          directed,
        ),
      ),
    ),
  )
