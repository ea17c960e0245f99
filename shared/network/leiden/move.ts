import { shuffled } from '../random.ts'
import type { Flow } from './flow.ts'

/** A gain below this share of the whole weight is rounding. */
const NOTHING = 1e-12

/**
 * Moves nodes, one by one, to the community that gains most, until none would move (fast local moving of Traag, Waltman and van Eck 2019): a node is
 * looked at again only after a neighbour left for another community. Changes `of`; communities are numbers below n. True where anything moved.
 */
export function move(flow: Flow, of: Uint32Array, resolution: number, random: () => number): boolean {
  const { n, offsets, targets, weights, out, into, total } = flow
  const [outOf, intoOf, size] = [new Float64Array(n), new Float64Array(n), new Uint32Array(n)]
  for (let i = 0; i < n; i++) {
    outOf[of[i]!]! += out[i]!
    intoOf[of[i]!]! += into[i]!
    size[of[i]!]! += 1
  }
  const free: number[] = []
  for (let c = n - 1; c >= 0; c--) if (size[c] === 0) free.push(c)
  const queue = shuffled(n, random)
  const waits = new Uint8Array(n).fill(1)
  const toward = new Float64Array(n)
  const touched = new Uint32Array(n)
  const scale = resolution / total
  let moved = false
  let [head, waiting] = [0, n]
  while (waiting > 0) {
    const node = queue[head]!
    head = head + 1 === n ? 0 : head + 1
    waiting -= 1
    waits[node] = 0
    const own = of[node]!
    let count = 0
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const c = of[targets[i]!]!
      if (toward[c] === 0) touched[count++] = c
      toward[c]! += weights[i]!
    }
    outOf[own]! -= out[node]!
    intoOf[own]! -= into[node]!
    let best = own
    let most = toward[own]! - scale * (out[node]! * intoOf[own]! + into[node]! * outOf[own]!)
    for (let t = 0; t < count; t++) {
      const c = touched[t]!
      const gain = toward[c]! - scale * (out[node]! * intoOf[c]! + into[node]! * outOf[c]!)
      toward[c] = 0
      if (gain <= most + NOTHING * total) continue
      most = gain
      best = c
    }
    // Better alone than in bad company.
    if (most < -NOTHING * total && size[own]! > 1) best = free.at(-1) ?? own
    outOf[best]! += out[node]!
    intoOf[best]! += into[node]!
    if (best === own) continue
    if (size[best] === 0) free.pop()
    size[best]! += 1
    size[own]! -= 1
    if (size[own] === 0) free.push(own)
    of[node] = best
    moved = true
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const other = targets[i]!
      if (waits[other] === 1 || of[other] === best) continue
      waits[other] = 1
      queue[(head + waiting) % n] = other
      waiting += 1
    }
  }
  return moved
}
