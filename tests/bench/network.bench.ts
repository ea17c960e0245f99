import { spawnSync } from 'node:child_process'
import { centralities } from '../../shared/network/betweenness.ts'
import { communities } from '../../shared/network/communities.ts'
import type { Tie } from '../../shared/network/csr.ts'
import { network } from '../../shared/network/csr.ts'
import { dismantle } from '../../shared/network/dismantle/dismantle.ts'
import { seeded } from '../../shared/network/random.ts'
import { best, networksOf } from './networks.ts'

/**
 * Betweenness, communities and dismantling on NODES nodes and LINKS links, beside igraph's (C, by python3-igraph) on the same network in the same run, each
 * the best of three in seconds of processor. Prints; judges nothing. `node tests/bench/network.bench.ts [NODES] [LINKS]`.
 */
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const [nodes, links] = [Number(process.argv[2] ?? 5_000), Number(process.argv[3] ?? 25_000)]

const IGRAPH = `
import sys, json, time, igraph
edges = json.load(sys.stdin)
g = igraph.Graph(n=edges['n'], edges=edges['links'])
def best(work):
    times = []
    for _ in range(3):
        begin = time.process_time(); found = work(); times.append(time.process_time() - begin)
    return min(times), found
b, values = best(lambda: g.betweenness())
l, found = best(lambda: g.community_leiden(objective_function='modularity', n_iterations=2))
print(json.dumps({'version': igraph.__version__, 'betweenness': b, 'leiden': l, 'modularity': found.modularity, 'values': values}))
`

interface Theirs {
  version: string
  betweenness: number
  leiden: number
  modularity: number
  values: number[]
}

function igraph(ties: readonly Tie[]): Theirs | null {
  for (const python of ['python3', '/usr/bin/python3']) {
    const ran = spawnSync(python, ['-c', IGRAPH], {
      input: JSON.stringify({ n: nodes, links: ties.map(({ a, b }) => [a, b]) }),
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    if (ran.status === 0) return JSON.parse(ran.stdout) as Theirs
  }
  return null
}

for (const [name, ties] of Object.entries(networksOf(nodes, links))) {
  const made = ties(seeded(1))
  const net = network(nodes, made)
  const theirs = igraph(made)
  const between = best(() => centralities(net).betweenness ?? new Float64Array())
  const groups = best(() => communities(net))
  print(`${name}: ${nodes} nodes, ${made.length} links`)
  print(`  betweenness ${between.seconds.toFixed(2)} s, communities ${groups.seconds.toFixed(3)} s, modularity ${groups.found.quality?.toFixed(4)}`)
  if (theirs) {
    const pairs = ((nodes - 1) * (nodes - 2)) / 2
    const apart = theirs.values.reduce((most, value, i) => Math.max(most, Math.abs(value / pairs - (between.found[i] ?? Infinity))), 0)
    print(`  igraph ${theirs.version}: betweenness ${theirs.betweenness.toFixed(2)} s (ours ${(between.seconds / theirs.betweenness).toFixed(2)} of it, values`)
    print(
      `    within ${apart.toExponential(1)}), Leiden ${theirs.leiden.toFixed(3)} s (ours ${(groups.seconds / theirs.leiden).toFixed(1)} of it), modularity ${theirs.modularity.toFixed(4)}`,
    )
  } else print('  igraph is not here (python3-igraph): nothing to compare with')
  const began = performance.now()
  const steps = dismantle({ net, remove: 10, objective: 'largest', removable: new Uint8Array(nodes).fill(1) })
  let longest = 0
  for (let state = steps.next(); ;) {
    if (state.done) {
      const { value, bound, order, baselines } = state.value
      const spent = (performance.now() - began) / 1_000
      print(
        `  dismantle 10: largest ${value}, bound ${bound}, one by one ${order.at(-1)?.value}, best baseline ${Math.min(...baselines.map((one) => one.value))}`,
      )
      print(`    ${spent.toFixed(1)} s with 10 s allowed, longest piece ${Math.round(longest)} ms`)
      break
    }
    const before = performance.now()
    state = steps.next(before - began > 10_000)
    longest = Math.max(longest, performance.now() - before)
  }
}
