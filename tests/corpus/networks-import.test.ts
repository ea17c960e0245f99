import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { graph } from '../../main/analysis/graph.ts'
import { labelsOf } from '../../main/analysis/labels.ts'
import { measures } from '../../main/analysis/network-measures.ts'
import { networkUnder } from '../../main/analysis/network.ts'
import type { OpenCase } from '../../main/case/types.ts'
import type { ImportReport } from '../../shared/model/source.ts'
import { newCase, run } from '../unit/main/import/fixtures.ts'

/** Networks of others, which are not part of the project: looked for beside the checkout, or where MASAR_CORPUS says. */
const corpus = new URL('networks/', process.env['MASAR_CORPUS'] ? `file://${process.env['MASAR_CORPUS']}/` : new URL('../../../shared/data/', import.meta.url))
const present = existsSync(corpus)
if (!present) process.stdout.write('networks-import: networks of others are not here; their import and their measures were not tested\n')

const importOf = (c: OpenCase, name: string): Promise<ImportReport> => run(c, fileURLToPath(new URL(name, corpus)))
const chartOf = (c: OpenCase) => graph(c.read, c.horizon(), { filter: {}, layers: { people: true, devices: false, places: false }, limit: 1_000, only: null })

/** Rows read, nodes and lines of the chart, sum of the weights, arrows (lines with a head). */
const EXPECTED: Record<string, { format: string; read: number; nodes: number; links: number; lines: number; weight?: number; heads?: number }> = {
  'karate.gml': { format: 'gml', read: 112, nodes: 34, links: 78, lines: 78 },
  'les_miserables.gexf': { format: 'gexf', read: 331, nodes: 77, links: 254, lines: 254, heads: 254 },
  'miserables.graphml': { format: 'graphml', read: 331, nodes: 77, links: 254, lines: 254, weight: 820 },
  // 295 directed ties, of which 90 pairs are tied both ways: 205 lines.
  'morselli_caviar.csv': { format: 'adjacency-matrix', read: 110, nodes: 110, links: 295, lines: 205, weight: 3_546, heads: 205 },
  'siren_edges.csv': { format: 'edge-list', read: 103, nodes: 44, links: 103, lines: 103 },
  'siren_nodes.csv': { format: 'node-table', read: 44, nodes: 44, links: 0, lines: 0 },
  'togo_edges.csv': { format: 'edge-list', read: 47, nodes: 33, links: 47, lines: 47 },
  'togo_nodes.csv': { format: 'node-table', read: 33, nodes: 33, links: 0, lines: 0 },
  'cocaine_dealing_edges.csv': { format: 'edge-list', read: 40, nodes: 28, links: 40, lines: 40, weight: 151 },
  'cocaine_dealing_nodes.csv': { format: 'node-table', read: 28, nodes: 28, links: 0, lines: 0 },
  'cocaine_dealing_covert14_edges.csv': { format: 'edge-list', read: 40, nodes: 28, links: 40, lines: 40, weight: 151 },
  'cocaine_dealing_covert14_nodes.csv': { format: 'node-table', read: 28, nodes: 28, links: 0, lines: 0 },
  'london_gang_edges.csv': { format: 'edge-list', read: 315, nodes: 54, links: 315, lines: 315, weight: 505 },
  'london_gang_nodes.csv': { format: 'node-table', read: 54, nodes: 54, links: 0, lines: 0 },
}

describe.skipIf(!present)('networks of others', () => {
  test('every file has what is expected of it written down', () => {
    const files = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []))
    expect(files.toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  test.each(Object.entries(EXPECTED))('%s', async (name, { format, read, nodes, links, lines, weight, heads = 0 }) => {
    const c = await newCase()
    const report = await importOf(c, name)
    expect(report).toMatchObject({ format, read, kept: read, duplicates: 0, rejected: 0, events: 0, links, entities: nodes })
    const drawn = chartOf(c)
    expect([drawn.nodes.length, drawn.edges.length, drawn.omittedNodes]).toEqual([nodes, lines, 0])
    expect(drawn.edges.filter(({ forward, backward }) => forward + backward > 0).length).toBe(heads)
    if (weight !== undefined) expect(drawn.edges.reduce((sum, edge) => sum + (edge.weight ?? 0), 0)).toBe(weight)
    const { whole } = measures(networkUnder(c.read, c.horizon(), {}), { weighted: false, directed: true })
    expect([whole.nodes, whole.links]).toEqual([nodes, heads === 0 ? 2 * links : links])
  })

  test.each([
    ['siren', 44, 103],
    ['london_gang', 54, 315],
  ])('%s: attributes land on the nodes of the list of links, in either order', async (name, nodes, lines) => {
    for (const order of [
      ['edges', 'nodes'],
      ['nodes', 'edges'],
    ]) {
      const c = await newCase()
      for (const part of order) await importOf(c, `${name}_${part}.csv`)
      expect([chartOf(c).nodes.length, chartOf(c).edges.length]).toEqual([nodes, lines])
    }
  })
})

/** Columns of the expected files, and what they are called here. */
const MEASURES = {
  degree: 'degree',
  betweenness_norm: 'betweenness',
  closeness_wf: 'closeness',
  eigenvector_max1: 'eigenvector',
  pagerank_085: 'pagerank',
  core: 'core',
} as const

interface Wanted {
  node: string
  values: Partial<Record<keyof typeof MEASURES, string>>
}

function expected(name: string): Wanted[] {
  const [head = '', ...lines] = readFileSync(new URL(`expected/${name}.csv`, corpus), 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return { node: cells[0] ?? '', values: Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])) }
  })
}

/** As printed, to nine significant digits; 1e-8 is asked for. */
const near = (found: number | null | undefined, wanted: string): boolean =>
  Math.abs((found ?? Number.NaN) - Number(wanted)) <= 1e-8 * Math.max(1, Math.abs(Number(wanted)))

describe.skipIf(!present)('measures of imported networks, as networkx and igraph have them', () => {
  test.each([
    ['karate', 'karate.gml'],
    ['siren', 'siren_edges.csv'],
    ['togo', 'togo_edges.csv'],
    ['cocaine', 'cocaine_dealing_edges.csv'],
    ['london_gang', 'london_gang_edges.csv'],
    ['lesmis', 'miserables.graphml'],
    ['lesmis', 'les_miserables.gexf'],
  ])('%s from %s', async (name, file) => {
    const c = await newCase()
    await importOf(c, file)
    const ties = networkUnder(c.read, c.horizon(), {})
    const labels = labelsOf(c.read, ties.ids)
    const found = new Map(measures(ties, { weighted: false, directed: false }).nodes.map((node) => [labels.get(node.id)?.label ?? '', node]))
    const wanted = expected(name)
    expect(found.size).toBe(wanted.length)
    for (const { node, values } of wanted)
      for (const [column, measure] of Object.entries(MEASURES)) {
        const value = values[column as keyof typeof MEASURES] ?? ''
        expect(near(found.get(node)?.[measure], value), `${measure} of ${node}: ${found.get(node)?.[measure]}, not ${value}`).toBe(true)
      }
  })
})
