import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { centralities } from '../../shared/network/betweenness.ts'
import { communities } from '../../shared/network/communities.ts'
import { cores } from '../../shared/network/core.ts'
import { network, type Tie } from '../../shared/network/csr.ts'
import { degrees } from '../../shared/network/degree.ts'
import { nearness } from '../../shared/network/nearness.ts'
import { eigenvector, pagerank } from '../../shared/network/spectral.ts'

const FOLDER = new URL('../../../shared/data/networks/', import.meta.url)
const there = existsSync(FOLDER)
/** With the best modularity of twenty runs of igraph 0.10.2's Leiden. */
const NETWORKS = [
  ['karate', 'karate.gml', 0.419789612],
  ['siren', 'siren_edges.csv', 0.468517297],
  ['togo', 'togo_edges.csv', 0.466500679],
  ['london_gang', 'london_gang_edges.csv', 0.262005543],
  ['cocaine', 'cocaine_dealing_edges.csv', 0.3184375],
] as const

const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')
const cells = (line: string): string[] => line.split(',').map((cell) => cell.replace(/^"|"$/g, ''))

function edges(name: string): [string, string][] {
  if (name.endsWith('.gml')) return [...text(name).matchAll(/source\s+(\S+)\s+target\s+(\S+)/g)].map((match) => [match[1] ?? '', match[2] ?? ''])
  return text(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => cells(line).slice(0, 2) as [string, string])
}

function expected(name: string): { node: string; [measure: string]: string }[] {
  const [head, ...lines] = text(`expected/${name}.csv`).trim().split(/\r?\n/)
  const names = cells(head ?? '')
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i] ?? '', cell])) as { node: string })
}

describe.skipIf(!there)('measures of published networks, as networkx and igraph have them', () => {
  it.each(NETWORKS)('%s', (name, file, modularity) => {
    const wanted = expected(name)
    const index = new Map(wanted.map((row, i) => [row.node, i]))
    const ties: Tie[] = edges(file).flatMap(([from, to]) => {
      const [a, b] = [index.get(from), index.get(to)]
      return a === undefined || b === undefined ? [] : [{ a, b, weight: 1 }]
    })
    const summed = network(wanted.length, ties)
    const net = { ...summed, weights: summed.weights.map(() => 1) }
    const { betweenness, closeness } = centralities(net)
    const found: [measure: string, values: ArrayLike<number> | null][] = [
      ['degree', degrees(net)],
      ['betweenness_norm', betweenness],
      ['closeness_wf', closeness],
      ['closeness_wf', nearness(net).closeness],
      ['eigenvector_max1', eigenvector(net)],
      ['pagerank_085', pagerank(net)],
      ['core', cores(net)],
    ]
    for (const [measure, values] of found) wanted.forEach((row, i) => expect(values?.[i], `${measure} of ${row.node}`).toBeCloseTo(Number(row[measure]), 7))
    for (const seed of [1, 2, 3]) expect(communities(net, { seed }).quality).toBeGreaterThan(modularity - 1e-8)
  })
})
