import { spawnSync } from 'node:child_process'
import { centralities } from '../../shared/network/betweenness.ts'
import { clustering } from '../../shared/network/clustering.ts'
import { communities } from '../../shared/network/communities.ts'
import { components } from '../../shared/network/components.ts'
import { constraint } from '../../shared/network/constraint.ts'
import { cores } from '../../shared/network/core.ts'
import type { Tie } from '../../shared/network/csr.ts'
import { network } from '../../shared/network/csr.ts'
import { degrees, density } from '../../shared/network/degree.ts'
import { hits } from '../../shared/network/hits.ts'
import { linkBetweenness } from '../../shared/network/link-betweenness.ts'
import { nearness } from '../../shared/network/nearness.ts'
import { modularity } from '../../shared/network/modularity.ts'
import { seeded } from '../../shared/network/random.ts'
import { eigenvector, pagerank } from '../../shared/network/spectral.ts'
import { graphology } from './graphology.ts'
import { best, networksOf } from './networks.ts'

/**
 * Every measure beside graphology's (JavaScript) and igraph's (C) on the same network in the same run, best of three in seconds of processor, where these
 * are installed. Betweenness brings closeness and harmonic along here; these are timed alone as well. Prints; judges nothing.
 * `node tests/bench/measures.bench.ts [NODES] [LINKS]`.
 */
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const [nodes, links] = [Number(process.argv[2] ?? 5_000), Number(process.argv[3] ?? 25_000)]

const IGRAPH = `
import sys, json, time, igraph
edges = json.load(sys.stdin)
g = igraph.Graph(n=edges['n'], edges=edges['links'])
of = edges['of']
def best(work):
    times = []
    for _ in range(3):
        begin = time.process_time(); work(); times.append(time.process_time() - begin)
    return min(times)
print(json.dumps({
    'degree': best(lambda: g.degree()),
    'betweenness': best(lambda: g.betweenness()),
    'link betweenness': best(lambda: g.edge_betweenness()),
    'closeness': best(lambda: g.closeness()),
    'harmonic': best(lambda: g.harmonic_centrality()),
    'eigenvector': best(lambda: g.eigenvector_centrality()),
    'pagerank': best(lambda: g.pagerank()),
    'hits': best(lambda: g.hub_score()),
    'cores': best(lambda: g.coreness()),
    'components': best(lambda: g.connected_components()),
    'clustering': best(lambda: g.transitivity_local_undirected()),
    'constraint': best(lambda: g.constraint()),
    'density': best(lambda: g.density()),
    'modularity': best(lambda: g.modularity(of)),
    'communities': best(lambda: g.community_leiden(objective_function='modularity', n_iterations=2)),
}))
`

function igraph(ties: readonly Tie[], of: Uint32Array): Record<string, number> | null {
  for (const python of ['python3', '/usr/bin/python3']) {
    const input = JSON.stringify({ n: nodes, links: ties.map(({ a, b }) => [a, b]), of: [...of].map((group) => group - 1) })
    const ran = spawnSync(python, ['-c', IGRAPH], { input, encoding: 'utf8', maxBuffer: 1e9 })
    if (ran.status === 0) return JSON.parse(ran.stdout) as Record<string, number>
  }
  return null
}

/** Measures in microseconds are repeated until a clock can tell them. */
function timed(work: () => unknown): number {
  const { seconds } = best(work)
  if (seconds > 0.05) return seconds
  const times = 200
  return (
    best(() => {
      for (let i = 0; i < times; i++) work()
    }).seconds / times
  )
}

for (const [name, ties] of Object.entries(networksOf(nodes, links))) {
  const made = ties(seeded(1))
  const net = network(nodes, made)
  const { of } = communities(net)
  const ours: Record<string, () => unknown> = {
    degree: () => degrees(net),
    betweenness: () => centralities(net),
    'link betweenness': () => linkBetweenness(net),
    closeness: () => nearness(net),
    harmonic: () => nearness(net),
    eigenvector: () => eigenvector(net),
    pagerank: () => pagerank(net),
    hits: () => hits(net),
    cores: () => cores(net),
    components: () => components(net),
    clustering: () => clustering(net),
    constraint: () => constraint(net),
    density: () => density(net),
    modularity: () => modularity(net, of),
    communities: () => communities(net),
  }
  const theirs = await graphology(nodes, made, of)
  const c = igraph(made, of)
  print(`${name}: ${nodes} nodes, ${made.length} links${theirs ? '' : '; graphology is not here'}${c ? '' : '; igraph is not here'}`)
  for (const [measure, work] of Object.entries(ours)) {
    const seconds = timed(work)
    const other = theirs?.[measure]
    const beside = (of: string, took: number | undefined): string =>
      took === undefined ? '' : `, ${of} ${took.toPrecision(3)} s (ours ${(seconds / took).toPrecision(2)} of it)`
    print(`  ${measure}: ${seconds.toPrecision(3)} s${beside('graphology', other ? timed(other) : undefined)}${beside('igraph', c?.[measure])}`)
  }
}
