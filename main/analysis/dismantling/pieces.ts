import type { Network } from '../../../shared/network/csr.ts'
import type { Held } from './network.ts'

/** What hangs together. `pairs`: pairs of people between whom a way is left. `ways`: along the stages, null where fewer than two are known. */
export interface Standing {
  pieces: number
  largest: number
  pairs: number
  ways: number | null
}

export interface Pieces {
  nodes: number
  before: Standing
  now: Standing
  /** Public ids of each piece of several, the largest first. Pieces of one are counted in `alone`. */
  groups: string[][]
  alone: number
  /** Struck ids that are not in this network, and those that are protected: they stay. */
  strangers: string[]
  guarded: string[]
}

/** Most ids that are told. */
const MOST = 20_000

/** What is left of a network once these are struck out. Victims, witnesses, minors and sources are not struck out, not even by hand. */
export function piecesWithout({ ties, net, index, walker }: Held, asked: readonly string[], isGuarded: (id: string) => boolean = () => false): Pieces {
  const struck = asked.filter((id) => !isGuarded(id))
  const alive = new Uint8Array(net.n).fill(1)
  const ways = (): number | null => walker?.walk(alive).count ?? null
  const before = { ...standing(net, alive), ways: ways() }
  for (const id of struck) {
    const node = index.get(id)
    if (node !== undefined) alive[node] = 0
  }
  const { groups, ...now } = parted(net, alive)
  let room = MOST
  return {
    nodes: net.n,
    before,
    now: { ...now, ways: ways() },
    groups: groups
      .filter((group) => group.length > 1)
      .flatMap((group) => {
        if (room < group.length) return []
        room -= group.length
        return [group.map((node) => ties.ids[node]!)]
      }),
    alone: groups.filter((group) => group.length === 1).length,
    strangers: struck.filter((id) => !index.has(id)),
    guarded: asked.filter(isGuarded),
  }
}

const standing = (net: Network, alive: Uint8Array): Omit<Standing, 'ways'> => {
  const { groups: _, ...sums } = parted(net, alive)
  return sums
}

/** The pieces, the largest first; of equals, the one with the first node. */
function parted({ n, offsets, targets }: Network, alive: Uint8Array): Omit<Standing, 'ways'> & { groups: number[][] } {
  const seen = new Uint8Array(n)
  const groups: number[][] = []
  for (let root = 0; root < n; root++) {
    if (alive[root] === 0 || seen[root] === 1) continue
    const group = [root]
    seen[root] = 1
    for (let at = 0; at < group.length; at++) {
      const node = group[at]!
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const other = targets[i]!
        if (alive[other] === 0 || seen[other] === 1) continue
        seen[other] = 1
        group.push(other)
      }
    }
    groups.push(group)
  }
  groups.sort((a, b) => b.length - a.length)
  return {
    pieces: groups.length,
    largest: groups[0]?.length ?? 0,
    pairs: groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0),
    groups,
  }
}
