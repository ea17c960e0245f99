import type { Network } from './csr.ts'

/** Places in `targets` of the three links of a triangle, one way each: from a to b, from a to c, from b to c. */
export type Visit = (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void

/**
 * Visits each triangle of an undirected network once. Links are looked at from their end with fewer neighbours, so that a number with thousands of contacts
 * costs no more than the links there are times their root (Chiba and Nishizeki 1985).
 */
export function triangles({ n, offsets, targets }: Network, visit: Visit): void {
  const degree = (node: number): number => offsets[node + 1]! - offsets[node]!
  const isBelow = (a: number, b: number): boolean => degree(a) < degree(b) || (degree(a) === degree(b) && a < b)
  // Links upwards only, in rows of their own.
  const starts = new Uint32Array(n + 1)
  const up = new Uint32Array(targets.length / 2)
  let end = 0
  for (let a = 0; a < n; a++) {
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) if (isBelow(a, targets[i]!)) up[end++] = i
    starts[a + 1] = end
  }
  const place = new Int32Array(n).fill(-1)
  for (let a = 0; a < n; a++) {
    for (let i = starts[a]!; i < starts[a + 1]!; i++) place[targets[up[i]!]!] = up[i]!
    for (let i = starts[a]!; i < starts[a + 1]!; i++) {
      const b = targets[up[i]!]!
      for (let j = starts[b]!; j < starts[b + 1]!; j++) {
        const c = targets[up[j]!]!
        if (place[c] !== -1) visit(a, b, c, up[i]!, place[c]!, up[j]!)
      }
    }
    for (let i = starts[a]!; i < starts[a + 1]!; i++) place[targets[up[i]!]!] = -1
  }
}

/** For each link of an undirected network, the place of the same link the other way round. */
export function twins({ n, offsets, targets }: Network): Uint32Array {
  const twin = new Uint32Array(targets.length)
  const next = offsets.slice()
  for (let a = 0; a < n; a++)
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
      const b = targets[i]!
      if (b < a) continue
      // Rows are sorted, and lower nodes come in order: the twin is the next of b's row.
      const other = next[b]!++
      twin[i] = other
      twin[other] = i
    }
  return twin
}
