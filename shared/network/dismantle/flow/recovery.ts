import { heirsOf, mended } from '../recovery.ts'
import type { Recovery } from '../recovery.ts'
import type { FlowProblem } from './flow.ts'
import { walker } from './ways.ts'

/** How the line could mend itself: as recovery says, and the first heir of each takes over the stages of whoever is gone as well. */
export function flowRecovery({ net, removable, line }: FlowProblem, set: readonly number[]): Recovery {
  const heirs = heirsOf({ net, removable }, set, line.parts)
  const parts = line.parts.slice()
  set.forEach((node, i) => {
    const first = heirs[i]?.[0]
    if (first) parts[first.node]! |= parts[node]!
  })
  const alive = new Uint8Array(net.n).fill(1)
  for (const node of set) alive[node] = 0
  return { heirs, after: walker({ ...line, net: mended(net, set, heirs), parts }).walk(alive).count }
}
