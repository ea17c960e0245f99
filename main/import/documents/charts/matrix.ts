import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { DocumentInput, DocumentReader, Found, StatedLink } from '../types.ts'
import { isPhone } from './records.ts'
import { readWeight } from './items.ts'
import { samplesOf, tableRows } from './rows.ts'
import type { Row, Sample } from './rows.ts'
import { chartOf } from './stem.ts'

const isNumber = (cell: string): boolean => cell === '' || readWeight(cell) !== null

/** Header and row names are the same, in the same order, and all between them is numbers. */
function isLabelled({ rows, whole }: Sample): boolean {
  const [header = [], ...rest] = rows
  const names = header.slice(1)
  if (names.length < 2 || rest.length < 2 || rest.length > names.length || new Set(names).size < names.length) return false
  if (whole && rest.length !== names.length) return false
  return rest.every((cells, at) => cells[0] === names[at] && cells.length <= names.length + 1 && cells.slice(1).every(isNumber))
}

/** As many rows as columns, nothing but numbers, and an empty diagonal: three columns of numbers are more likely something else. */
function isBare({ rows, whole }: Sample): boolean {
  const n = rows.length
  return whole && n >= 4 && rows.every((cells, at) => cells.length === n && cells.every(isNumber) && !readWeight(cells[at]))
}

const scoreOf = (sample: Sample): number => (isLabelled(sample) ? 0.95 : isBare(sample) ? 0.7 : 0)

interface Matrix {
  names: string[]
  header: Row | null
  rows: Row[]
}

async function readMatrix(input: DocumentInput, sample: Sample): Promise<Matrix> {
  const labelled = isLabelled(sample) || !isBare(sample)
  let header: Row | null = null
  const rows: Row[] = []
  for await (const some of tableRows(input, sample)) {
    input.alive()
    for (const row of some) {
      if (labelled && !header) header = row
      else rows.push(row)
      if (rows.length > LIMITS.chart.matrix || row.cells.length > LIMITS.chart.matrix + 1)
        throw new MasarError('file-limit', { file: input.file, what: 'matrix' })
    }
  }
  return { names: header ? header.cells.slice(1) : rows.map((_, at) => String(at + 1)), header, rows }
}

/** What a row ties its node to: index of the column to weight, nothing where the cell is 0 or empty. */
function tiesOf({ cells }: Row, labelled: boolean): Map<number, number> {
  const ties = new Map<number, number>()
  cells.slice(labelled ? 1 : 0).forEach((cell, at) => {
    const weight = readWeight(cell)
    if (weight) ties.set(at, weight)
  })
  return ties
}

/**
 * An adjacency matrix: a row is one statement of all that its node is tied to. The same in all cells when mirrored, its links have no
 * direction and each stands in the row of the earlier node; else they run from row to column. A 0 is no link.
 */
async function* records(input: DocumentInput, sample: Sample): AsyncGenerator<Found[]> {
  const { names, header, rows } = await readMatrix(input, sample)
  const ties = rows.map((row) => tiesOf(row, header !== null))
  const place = new Map(names.map((name, at) => [name, at]))
  const at = rows.map((row, i) => (header ? (place.get(row.cells[0] ?? '') ?? -1) : i))
  const byNode = new Map(ties.map((tie, i) => [at[i] ?? -1, tie]))
  const directed = !ties.every((tie, i) => [...tie].every(([other, weight]) => byNode.get(other)?.get(at[i] ?? -1) === weight))
  const unread = rows.reduce((sum, row) => sum + row.cells.slice(header ? 1 : 0).filter((cell) => !isNumber(cell)).length, 0)
  if (unread > 0) input.warn({ code: 'matrix-unread', count: unread, first: null })
  input.warn({ code: directed ? 'matrix-directed' : 'matrix-undirected', count: 1, first: null })
  const chart = chartOf(input.file)
  const phones = names.length > 0 && names.every((name) => isPhone(name, input.region))
  const thing = (node: number) => {
    const label = names[node] ?? ''
    if (phones) return { type: 'party', party: { type: 'phone', text: label } } as const
    return { type: 'entity', kind: 'other', label, key: `node/${label}`, ...(chart ? { chart } : {}) } as const
  }
  if (header) yield [{ ...header.place, what: 'skip', skip: 'header' }]
  const found = rows.map((row, i): Found => {
    const own = at[i] ?? -1
    if (row.long) return { ...row.place, what: 'rejected', reason: 'too-long' }
    if (own < 0 || names[own] === '') return { ...row.place, what: 'rejected', reason: 'no-party' }
    if (row.cells.length > names.length + (header ? 1 : 0)) return { ...row.place, what: 'rejected', reason: 'too-many-cells' }
    const others = [...(ties[i] ?? [])].filter(([other]) => directed || other >= own)
    const things = [thing(own), ...others.map(([other]) => thing(other))]
    const links = others.map(([, weight], k): StatedLink => ({ a: 0, b: k + 1, kind: 'related', certainty: 'unconfirmed', directed, weight }))
    return { ...row.place, what: 'statement', kind: links.length > 0 ? 'link' : 'node', things, links, facts: [] }
  })
  for (let from = 0; from < found.length; from += 500) yield found.slice(from, from + 500)
}

export const adjacencyMatrix: DocumentReader = {
  id: 'adjacency-matrix',
  sniff: (head) => Math.max(0, ...samplesOf(head).map(scoreOf)),
  async *read(input) {
    const samples = samplesOf(input.head)
    const fitting = samples.filter((sample) => scoreOf(sample) > 0)
    for (const sample of fitting.length > 0 ? fitting : samples.slice(0, 1)) yield* records(input, sample)
  },
}
