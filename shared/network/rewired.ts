import type { Network, Tie } from './csr.ts'
import { network } from './csr.ts'
import type { Steps } from './steps.ts'

/** Tries a link: enough that nothing of the old order is left (Milo and others 2003 take 100 swaps; ten suffice for sums over the whole). */
const TRIES = 10
const PIECE = 20_000

/** Links, each pair once where undirected. */
export function tiesOf({ n, offsets, targets, weights, directed }: Network): Tie[] {
  const ties: Tie[] = []
  for (let a = 0; a < n; a++)
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) if (directed || a < targets[i]!) ties.push({ a, b: targets[i]!, weight: weights[i]! })
  return ties
}

/**
 * A network in which everybody has as many links as before, but with others, by chance: two links swap an end, again and again, unless a loop or a
 * second link between two would come of it (Maslov and Sneppen 2002). Weights go with their links. What it shows by chance alone, a network must surpass.
 */
export function* rewiredInSteps(net: Network, random: () => number): Steps<Network> {
  const ties = tiesOf(net)
  const { n, directed } = net
  const keyOf = (a: number, b: number): number => (directed || a < b ? a * n + b : b * n + a)
  const taken = new Set(ties.map(({ a, b }) => keyOf(a, b)))
  const tries = ties.length < 2 ? 0 : TRIES * ties.length
  for (let i = 0; i < tries; i++) {
    if (i % PIECE === PIECE - 1) yield i / tries
    const [x, y] = [Math.floor(random() * ties.length), Math.floor(random() * ties.length)]
    const one = ties[x]!
    // An undirected link has no first end: either may be swapped.
    const turned = !directed && random() < 0.5
    const other = turned ? { a: ties[y]!.b, b: ties[y]!.a, weight: ties[y]!.weight } : ties[y]!
    const [first, second] = [keyOf(one.a, other.b), keyOf(other.a, one.b)]
    if (x === y || one.a === other.b || other.a === one.b || taken.has(first) || taken.has(second) || first === second) continue
    taken.delete(keyOf(one.a, one.b))
    taken.delete(keyOf(other.a, other.b))
    taken.add(first).add(second)
    ties[x] = { a: one.a, b: other.b, weight: one.weight }
    ties[y] = { a: other.a, b: one.b, weight: other.weight }
  }
  return network(n, ties, directed)
}

/** The network without a share of its links, drawn by chance; its nodes stay. */
export const thinned = (net: Network, share: number, random: () => number): Network =>
  network(
    net.n,
    tiesOf(net).filter(() => random() >= share),
    net.directed,
  )
