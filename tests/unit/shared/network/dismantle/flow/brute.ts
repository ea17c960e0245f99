import type { Line } from '../../../../../../shared/network/dismantle/flow/line.ts'

/** Every way, as the states that it stands on, by walking all that never stand on one state twice: nothing in common with the code under test. */
export function everyWay({ net, stages, parts }: Line, gone: ReadonlySet<number>): string[][] {
  const found: string[][] = []
  const has = (node: number, stage: number): boolean => (parts[node]! & (2 ** stage)) !== 0
  const go = (node: number, stage: number, path: readonly string[]): void => {
    const state = `${node} ${stage}`
    if (gone.has(node) || path.includes(state)) return
    const own = [...path, state]
    if (stage === stages - 1) return void found.push(own)
    if (has(node, stage + 1)) go(node, stage + 1, own)
    for (const other of net.targets.slice(net.offsets[node], net.offsets[node + 1])) {
      if (parts[other] === 0 || has(other, stage)) go(other, stage, own)
      if (has(other, stage + 1)) go(other, stage + 1, own)
    }
  }
  for (let node = 0; node < net.n; node++) if (has(node, 0)) go(node, 0, [])
  return found
}

/** The most of these ways that share no state: all choices are tried. */
export function mostApart(ways: readonly string[][]): number {
  const shortest = ways.toSorted((a, b) => a.length - b.length)
  const try_ = (from: number, taken: ReadonlySet<string>): number => {
    let best = 0
    for (let i = from; i < shortest.length; i++) {
      const way = shortest[i]!
      if (way.some((state) => taken.has(state))) continue
      best = Math.max(best, 1 + try_(i + 1, new Set([...taken, ...way])))
    }
    return best
  }
  return try_(0, new Set())
}
