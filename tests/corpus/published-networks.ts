import { existsSync, readFileSync } from 'node:fs'
import { network } from '../../shared/network/csr.ts'
import type { Network } from '../../shared/network/csr.ts'

/** Networks of others, which are not part of the project: looked for beside the checkout, or where MASAR_CORPUS says. */
const FOLDER = new URL('networks/', process.env['MASAR_CORPUS'] ? `file://${process.env['MASAR_CORPUS']}/` : new URL('../../../shared/data/', import.meta.url))
export const present = existsSync(FOLDER)

const cells = (line: string): string[] => line.split(',').map((cell) => cell.replace(/^"|"$/g, ''))

/** A published network, undirected and unweighted, from its list of links, its GML or its matrix. */
export function published(file: string): Network {
  const index = new Map<string, number>()
  const node = (name: string): number => {
    const at = index.get(name) ?? index.size
    index.set(name, at)
    return at
  }
  const ties = pairsOf(readFileSync(new URL(file, FOLDER), 'utf8').replace(/^\uFEFF/, ''), file).map(([a, b]) => ({ a: node(a), b: node(b), weight: 1 }))
  const summed = network(index.size, ties)
  return { ...summed, weights: summed.weights.map(() => 1) }
}

function pairsOf(text: string, file: string): [string, string][] {
  if (file.endsWith('.gml')) return [...text.matchAll(/source\s+(\S+)\s+target\s+(\S+)/g)].map((match) => [match[1] ?? '', match[2] ?? ''])
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  if (file.endsWith('_edges.csv')) return lines.map((line) => cells(line).slice(0, 2) as [string, string])
  const names = cells(head).slice(1)
  return lines.flatMap((line) => {
    const [from = '', ...weights] = cells(line)
    return weights.flatMap((weight, i): [string, string][] => (Number(weight) > 0 ? [[from, names[i] ?? '']] : []))
  })
}
