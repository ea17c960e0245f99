import type { Tie } from '../../shared/network/csr.ts'

/** What graphology has of a measure: a function that reckons it once, or null where it has none. */
export type Theirs = Record<string, (() => unknown) | null>

interface Built {
  addNode: (key: string) => unknown
  addEdge: (a: string, b: string) => unknown
}
type Call = (graph: Built, options?: object) => unknown

/** As exact as ours, and as long as it takes. */
const EXACT = { tolerance: 1e-12, maxIterations: 100_000, getEdgeWeight: null }

/**
 * The measures of graphology on one network, ready to be timed; null where its packages are not installed: graphology 0.26.0, graphology-metrics 2.4.2,
 * graphology-components 1.5.4, graphology-cores 0.0.1, graphology-communities-louvain 2.0.2. `communities`: as ours divides it, so that modularity is of one division.
 */
export async function graphology(nodes: number, ties: readonly Tie[], communities: ArrayLike<number>): Promise<Theirs | null> {
  const load = async (name: string): Promise<Record<string, unknown> | null> => {
    try {
      return (await import(name)) as Record<string, unknown>
    } catch {
      return null
    }
  }
  const call = async (name: string, of = 'default'): Promise<Call | null> => {
    const found = await load(name)
    const whole = found?.['default'] as Record<string, unknown> | undefined
    return ((of === 'default' ? whole : (found?.[of] ?? whole?.[of])) ?? null) as Call | null
  }
  const made = await load('graphology')
  if (!made) return null
  const holder = (made['UndirectedGraph'] ?? (made['default'] as Record<string, unknown>)['UndirectedGraph']) as new () => Built
  const graph = new holder()
  for (let i = 0; i < nodes; i++) graph.addNode(String(i))
  for (const { a, b } of ties) graph.addEdge(String(a), String(b))
  const ready = async (name: string, options: object = {}, of?: string): Promise<(() => unknown) | null> => {
    const measure = await call(name, of)
    return measure && (() => measure(graph, options))
  }
  const density = await call('graphology-metrics/graph/density.js', 'density')
  return {
    degree: await ready('graphology-metrics/centrality/degree.js', {}, 'degreeCentrality'),
    closeness: await ready('graphology-metrics/centrality/closeness.js', { wassermanFaust: true }),
    betweenness: await ready('graphology-metrics/centrality/betweenness.js', { getEdgeWeight: null }),
    'link betweenness': await ready('graphology-metrics/centrality/edge-betweenness.js', { getEdgeWeight: null }),
    eigenvector: await ready('graphology-metrics/centrality/eigenvector.js', EXACT),
    pagerank: await ready('graphology-metrics/centrality/pagerank.js', EXACT),
    hits: await ready('graphology-metrics/centrality/hits.js', EXACT),
    cores: await ready('graphology-cores', {}, 'coreNumber'),
    components: await ready('graphology-components', {}, 'connectedComponents'),
    // With a second argument it takes the first for a number of nodes.
    density: density && (() => density(graph)),
    modularity: await ready('graphology-metrics/graph/modularity.js', { getNodeCommunity: (node: string) => communities[Number(node)], getEdgeWeight: null }),
    communities: await ready('graphology-communities-louvain', { getEdgeWeight: null }),
    // It has neither.
    harmonic: null,
    clustering: null,
    constraint: null,
  }
}
