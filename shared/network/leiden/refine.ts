import { shuffled } from '../random.ts'
import type { Flow } from './flow.ts'

/** How much chance there is in merging: the smaller, the more surely the best gain is taken. In mean weights of a link. */
const CHANCE = 0.01

/**
 * Splits each community into parts that hang together well: nodes begin alone, and those that are well tied to the rest of their community join a part
 * of it that is as well tied, by chance in proportion to exp(gain) (refinement of Traag, Waltman and van Eck 2019, which keeps communities connected).
 * Gives each node its part, by numbers from 0, and how many parts there are.
 */
export function refine(flow: Flow, of: Uint32Array, resolution: number, random: () => number): { parts: Uint32Array; count: number } {
  const { n, offsets, targets, weights, out, into, total } = flow
  const scale = resolution / total
  const warmth = CHANCE * (weights.length === 0 ? 1 : total / weights.length)
  const [wholeOut, wholeInto] = [new Float64Array(n), new Float64Array(n)]
  for (let i = 0; i < n; i++) {
    wholeOut[of[i]!]! += out[i]!
    wholeInto[of[i]!]! += into[i]!
  }
  const part = Uint32Array.from({ length: n }, (_, i) => i)
  const [partOut, partInto] = [out.slice(), into.slice()]
  const size = new Uint32Array(n).fill(1)
  /** Weight from each part to the rest of its community. */
  const tied = new Float64Array(n)
  for (let i = 0; i < n; i++) for (let at = offsets[i]!; at < offsets[i + 1]!; at++) if (of[targets[at]!] === of[i]) tied[i]! += weights[at]!
  const isTied = (p: number, c: number): boolean =>
    tied[p]! >= scale * (partOut[p]! * (wholeInto[c]! - partInto[p]!) + partInto[p]! * (wholeOut[c]! - partOut[p]!))
  const toward = new Float64Array(n)
  const touched = new Uint32Array(n)
  const chances = new Float64Array(n)
  for (const node of shuffled(n, random)) {
    const own = part[node]!
    const c = of[node]!
    if (size[own] !== 1 || !isTied(own, c)) continue
    let count = 0
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const other = targets[i]!
      if (of[other] !== c) continue
      const p = part[other]!
      if (toward[p] === 0) touched[count++] = p
      toward[p]! += weights[i]!
    }
    let most = 0
    for (let t = 0; t < count; t++) {
      const p = touched[t]!
      const gain = toward[p]! - scale * (out[node]! * partInto[p]! + into[node]! * partOut[p]!)
      chances[t] = gain >= 0 && isTied(p, c) ? gain : -1
      most = Math.max(most, chances[t]!)
    }
    // Staying alone gains nothing, and is one of the choices.
    let sum = Math.exp(-most / warmth)
    for (let t = 0; t < count; t++) sum += chances[t] = chances[t]! < 0 ? 0 : Math.exp((chances[t]! - most) / warmth)
    let drawn = random() * sum
    let chosen = own
    for (let t = 0; t < count && chosen === own; t++) {
      drawn -= chances[t]!
      if (drawn < 0) chosen = touched[t]!
    }
    if (chosen !== own) {
      partOut[chosen]! += out[node]!
      partInto[chosen]! += into[node]!
      tied[chosen]! += tied[own]! - 2 * toward[chosen]!
      ;[partOut[own], partInto[own], tied[own], size[own]] = [0, 0, 0, 0]
      size[chosen]! += 1
      part[node] = chosen
    }
    for (let t = 0; t < count; t++) toward[touched[t]!] = 0
  }
  return renumbered(part)
}

/** The same groups by numbers from 0, in the order in which they are met. */
export function renumbered(groups: Uint32Array): { parts: Uint32Array; count: number } {
  const name = new Int32Array(groups.length).fill(-1)
  let count = 0
  const parts = groups.map((group) => {
    if (name[group] === -1) name[group] = count++
    return name[group]!
  })
  return { parts, count }
}
