import type { DocumentHead, DocumentInput, DocumentReader } from '../types.ts'
import { aside, isHead } from './aside.ts'
import { gather, idOf } from './gather.ts'
import { endsIn, identitiesIn, isDated, looksLikeCalls, nodeIdIn } from './headers.ts'
import type { ChartItem } from './items.ts'
import { labelRank, typeRank } from './kinds.ts'
import { chartRecords, isPhone } from './records.ts'
import { isComment, samplesOf, tableRows } from './rows.ts'
import type { Sample } from './rows.ts'
import { partOf } from './stem.ts'

/** A table of nodes is known by its file's name as much as by its first column: `id, …` begins half of all tables. */
function scoreOf({ rows }: Sample, { file, sheets }: DocumentHead): number {
  const [header = [], ...rest] = rows.filter((cells) => !isComment(cells))
  const id = nodeIdIn(header)
  if (id < 0 || rest.length === 0 || endsIn(header) || identitiesIn(header) || looksLikeCalls(header)) return 0
  const ids = rest.map((cells) => cells[id] ?? '')
  if (ids.some(isDated) || new Set(ids).size < 0.98 * ids.length) return 0
  if (sheets !== null) return partOf(sheets.find(({ rows: own }) => own.length > 0)?.name ?? '') === 'nodes' || partOf(file) === 'nodes' ? 0.85 : 0
  return partOf(file) === 'nodes' ? 0.9 : 0
}

const headerOf = ({ rows }: Sample): string[] => rows.find((cells) => !isComment(cells)) ?? []

async function* items(input: DocumentInput, sample: Sample): AsyncGenerator<ChartItem[]> {
  const header = headerOf(sample)
  const id = Math.max(0, nodeIdIn(header))
  const phones = sample.rows.every((cells, at) => at === 0 || isComment(cells) || isPhone(cells[id] ?? '', input.region))
  for await (const rows of tableRows(input, sample)) {
    const found: ChartItem[] = []
    for (const row of rows) {
      if (row.long || isComment(row.cells) || isHead(row, header)) continue
      const attributes = gather(input.file)
      row.cells.forEach((cell, at) => {
        if (at !== id) attributes.add(header[at] || `column ${at + 1}`, cell)
      })
      // Where the ids are telephone numbers they identify, and a name beside one is what the file calls it.
      const label = phones ? null : (attributes.take(labelRank)?.value ?? null)
      const type = attributes.take(typeRank)?.value ?? null
      found.push({ what: 'node', place: row.place, id: idOf(row.cells[id], input.file), label, type, attributes: attributes.list })
    }
    yield found
  }
}

export const nodeTable: DocumentReader = {
  id: 'node-table',
  sniff: (head) => Math.max(0, ...samplesOf(head).map((sample) => scoreOf(sample, head))),
  async *read(input) {
    const samples = samplesOf(input.head)
    const fitting = samples.filter((sample) => scoreOf(sample, input.head) > 0)
    for (const sample of fitting.length > 0 ? fitting : samples.slice(0, 1)) {
      yield* aside(input, sample, headerOf(sample))
      yield* chartRecords(() => items(input, sample), input, { parts: true })
    }
  },
}
