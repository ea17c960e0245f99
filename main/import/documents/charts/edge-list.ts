import { LIMITS } from '../../limits.ts'
import type { DocumentInput, DocumentReader } from '../types.ts'
import { aside, isHead } from './aside.ts'
import { gather, idOf } from './gather.ts'
import { takeWeight } from './graphml.ts'
import { edgeTypeIn, endsIn, identitiesIn, isDated, linkTypeIn, looksLikeCalls, namesTime, saysDirected, vagueEndsIn } from './headers.ts'
import type { Ends } from './headers.ts'
import { readWeight } from './items.ts'
import type { ChartEdge, ChartItem } from './items.ts'
import { chartRecords } from './records.ts'
import { isComment, samplesOf, tableRows } from './rows.ts'
import type { Sample } from './rows.ts'
import { partOf } from './stem.ts'

interface Layout extends Ends {
  /** Names of the columns; null where the file has none. */
  header: string[] | null
}

const rowsOf = ({ rows }: Sample): string[][] => rows.filter((cells) => !isComment(cells))

/** How the table is an edge list, and how surely: 0 where it is none. */
function layoutOf(sample: Sample): { layout: Layout; score: number } {
  const [first = [], ...rest] = rowsOf(sample)
  const ends = endsIn(first) ?? identitiesIn(first)
  if (ends) {
    const layout = { ...ends, header: first }
    const timed = first.some(namesTime) || rest.slice(0, 200).some((cells) => cells.some(isDated))
    if (looksLikeCalls(first) || timed || linkTypeIn(first) >= 0 || rest.length === 0) return { layout, score: 0 }
    const filled = rest.filter((cells) => (cells[ends.from] ?? '') !== '' && (cells[ends.to] ?? '') !== '').length
    return { layout, score: filled > 0.5 * rest.length ? 0.9 : 0.4 }
  }
  const vague = vagueEndsIn(first)
  if (vague && bareScore(rest) > 0) return { layout: { ...vague, header: first }, score: 0.7 }
  return { layout: { from: 0, to: 1, header: null }, score: bareScore(rowsOf(sample)) }
}

const shapeOf = (cell: string): string => (/^[+-]?\d+$/.test(cell) ? 'whole' : readWeight(cell) !== null ? 'number' : 'word')

/**
 * Two columns of names or numbers of one kind, with a weight at most: an edge list if many stand in both columns, for in a table of persons
 * and their numbers none does.
 */
function bareScore(rows: readonly (readonly string[])[]): number {
  const width = rows[0]?.length ?? 0
  if (rows.length < 3 || (width !== 2 && width !== 3) || rows.some((cells) => cells.length !== width || cells[0] === '' || cells[1] === '')) return 0
  if (rows.some((cells) => cells.some(isDated)) || (width === 3 && rows.some((cells) => readWeight(cells[2]) === null))) return 0
  const shapes = [0, 1].map((at) => new Set(rows.map((cells) => shapeOf(cells[at] ?? ''))))
  if (shapes.some((shape) => shape.size > 1 && !shape.has('word')) || shapes.some((shape) => shape.has('number'))) return 0
  const [from, to] = [0, 1].map((at) => new Set(rows.map((cells) => cells[at] ?? ''))) as [Set<string>, Set<string>]
  const both = [...from].filter((name) => to.has(name)).length
  return both >= Math.max(2, 0.25 * Math.min(from.size, to.size)) ? 0.7 : 0
}

type Reading = 'directed' | 'undirected' | 'column'

/**
 * Whether the edges run one way. A column `type` says it edge by edge, names such as from and to say it for all. Else the file itself:
 * a list without direction names each pair once, or all of them both ways alike.
 */
async function directionOf(input: DocumentInput, sample: Sample, { header, from, to }: Layout): Promise<Reading> {
  const type = header ? edgeTypeIn(header) : -1
  if (type >= 0 && rowsOf(sample).some((cells, at) => at > 0 && readType(cells[type]) !== null)) return 'column'
  if (header && saysDirected(header)) return 'directed'
  const weight = header ? -1 : 2
  const pairs = new Map<string, string>()
  let mirrored = 0
  let alike = 0
  let others = 0
  for await (const rows of tableRows(input, sample)) {
    input.alive()
    for (const { cells } of rows) {
      const [a, b] = [cells[from] ?? '', cells[to] ?? '']
      if (a === b || pairs.has(`${a}\0${b}`)) continue
      const back = pairs.get(`${b}\0${a}`)
      const rest = weight >= 0 ? (cells[weight] ?? '') : cells.filter((_, at) => at !== from && at !== to).join('\0')
      if (back === undefined) others++
      else {
        others--
        mirrored++
        if (back === rest) alike++
      }
      if (pairs.size < LIMITS.chart.nodes) pairs.set(`${a}\0${b}`, rest)
    }
  }
  return mirrored === 0 || (others <= (header ? 1 : 0) && alike === mirrored) ? 'undirected' : 'directed'
}

const readType = (cell: string | undefined): boolean | null => {
  const word = (cell ?? '').toLowerCase()
  return word === 'directed' || word === 'orienté' || word === 'موجه'
    ? true
    : word === 'undirected' || word === 'non orienté' || word === 'غير موجه'
      ? false
      : null
}

const SPARE = ['a', 'b', 'weight']

async function* items(input: DocumentInput, sample: Sample, layout: Layout, reading: Reading): AsyncGenerator<ChartItem[]> {
  const { header, from, to } = layout
  const type = header ? edgeTypeIn(header) : -1
  for await (const rows of tableRows(input, sample)) {
    const found: ChartItem[] = []
    for (const row of rows) {
      if (row.long || isComment(row.cells) || isHead(row, layout.header)) continue
      const { cells, place } = row
      const attributes = gather(input.file)
      cells.forEach((cell, at) => {
        if (at !== from && at !== to) attributes.add(header ? header[at] || `column ${at + 1}` : (SPARE[at] ?? `column ${at + 1}`), cell)
      })
      const directed = reading === 'column' ? (readType(cells[type]) ?? false) : reading === 'directed'
      const ends = [idOf(cells[from], input.file), idOf(cells[to], input.file)]
      found.push({ what: 'edge', place, ends, directed, weight: takeWeight(attributes), attributes: attributes.list } satisfies ChartEdge)
    }
    yield found
  }
}

export const edgeList: DocumentReader = {
  id: 'edge-list',
  sniff: (head) => Math.max(0, ...samplesOf(head).map((sample) => named(layoutOf(sample).score, head.file))),
  async *read(input) {
    const samples = samplesOf(input.head)
    const fitting = samples.filter((sample) => layoutOf(sample).score > 0)
    for (const sample of fitting.length > 0 ? fitting : samples.slice(0, 1)) {
      const { layout } = layoutOf(sample)
      const reading = await directionOf(input, sample, layout)
      if (reading !== 'column') input.warn({ code: reading === 'directed' ? 'edges-directed' : 'edges-undirected', count: 1, first: null })
      yield* aside(input, sample, layout.header)
      yield* chartRecords(() => items(input, sample, layout, reading), input, { parts: true })
    }
  },
}

/** The file's own name is worth something, too. */
const named = (score: number, file: string): number => (score > 0 && partOf(file) === 'edges' ? Math.min(0.95, score + 0.1) : score)
