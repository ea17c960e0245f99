import type { Network } from './csr.ts'
import { reversed } from './csr.ts'

/** Component of each node, numbered from 0, and sizes; weakly connected where directed. */
export function components(net: Network): { of: Uint32Array; sizes: number[] } {
  const back = reversed(net)
  const of = new Uint32Array(net.n).fill(0xffffffff)
  const sizes: number[] = []
  const stack: number[] = []
  for (let start = 0; start < net.n; start++) {
    if (of[start] !== 0xffffffff) continue
    const component = sizes.length
    let size = 0
    of[start] = component
    stack.push(start)
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      size += 1
      for (const side of net.directed ? [net, back] : [net])
        for (let i: number = side.offsets[node]!; i < side.offsets[node + 1]!; i++) {
          const other = side.targets[i]!
          if (of[other] !== 0xffffffff) continue
          of[other] = component
          stack.push(other)
        }
    }
    sizes.push(size)
  }
  return { of, sizes }
}
