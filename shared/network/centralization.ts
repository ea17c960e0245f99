/** How much the first nodes of an undirected network stand out, by paths: 0 where all are alike, 1 for a star. */
export interface PathCentralization {
  betweenness: number | null
  /** Null for a network in pieces, for which no largest sum is published. */
  closeness: number | null
}

/**
 * Centralization (Freeman 1979, "Centrality in social networks") of betweenness and closeness as they are normalised here: the sum of how far each node
 * lies behind the first, divided by that of a star of as many nodes, which is n-1 for betweenness and (n-1)(n-2)/(2n-3) for closeness. Null under three
 * nodes. `pieces`: how many components there are.
 */
export function pathCentralization(betweenness: Float64Array | null, closeness: Float64Array | null, pieces: number): PathCentralization {
  const n = betweenness?.length ?? 0
  if (n < 3 || !betweenness || !closeness) return { betweenness: null, closeness: null }
  return {
    betweenness: behind(betweenness) / (n - 1),
    closeness: pieces === 1 ? behind(closeness) / (((n - 1) * (n - 2)) / (2 * n - 3)) : null,
  }
}

function behind(values: Float64Array): number {
  const most = values.reduce((a, b) => Math.max(a, b), 0)
  return values.reduce((sum, own) => sum + most - own, 0)
}
