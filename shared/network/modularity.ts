import type { Network } from './csr.ts'

/**
 * How many more links run inside communities than would by chance: the share of the weight that lies inside, less what is expected at equal strengths
 * times `resolution` (Newman and Girvan 2004; weighted: Newman 2004; directed: Leicht and Newman 2008; resolution: Reichardt and Bornholdt 2006). From
 * -1/2 to 1. Null without links. `of` gives each node its community, by any numbers below n.
 */
export function modularity({ n, offsets, targets, weights, directed }: Network, of: ArrayLike<number>, resolution = 1): number | null {
  const [out, into] = [new Float64Array(n), new Float64Array(n)]
  let [inside, total] = [0, 0]
  for (let a = 0; a < n; a++)
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
      const [b, weight] = [targets[i]!, weights[i]!]
      out[of[a]!]! += weight
      into[of[b]!]! += weight
      total += weight
      if (of[a] === of[b]) inside += weight
    }
  if (total === 0) return null
  let chance = 0
  for (let c = 0; c < n; c++) chance += (out[c]! / total) * ((directed ? into : out)[c]! / total)
  return inside / total - resolution * chance
}
