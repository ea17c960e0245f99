import type { Network } from '../../../../../shared/network/csr.ts'

/** Every way from one node to another that passes no node twice. */
export function everyWay(net: Network, from: number, to: number, avoiding: Uint8Array): number[][] {
  const found: number[][] = []
  const go = (nodes: number[]): void => {
    const node = nodes.at(-1)!
    if (node === to) return void found.push(nodes)
    for (const next of net.targets.subarray(net.offsets[node], net.offsets[node + 1])) if (!nodes.includes(next) && avoiding[next] === 0) go([...nodes, next])
  }
  if (from !== to) go([from])
  return found
}
