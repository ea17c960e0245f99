import { LIMITS } from '../limits.ts'
import type { Chunk } from '../readers/source.ts'
import type { Mapping, RawRecord } from '../types.ts'
import type { Understood } from '../worker-table.ts'
import { createFates, type Fate } from './fates.ts'
import { createOddRows, type Odd } from './odd.ts'
import { createUnknown } from './unknown.ts'

const FIRST = 40
/** So many of the first rows are data, if that takes no more rows than this. */
const FIRST_DATA = 20
const FIRST_WITHIN = 200
const LAST = 10
/** Data rows by which columns are judged, spread over the file; each fourth of them is read to the end, in case it is rejected. */
const JUDGED = 4_000
const READ = 4

/** A row with its text, as the file has it. */
export interface SeenRow {
  record: RawRecord
  raw: string
  fate: Fate
  which: 'first' | 'last' | 'odd'
  odd?: Odd
}

export interface Look {
  /** In the order of the file, none twice. */
  rows: SeenRow[]
  /** Data rows from all over what was seen. */
  sample: RawRecord[]
  seen: 'all' | 'start'
  warnings: ReturnType<ReturnType<typeof createFates>['warnings']>
}

/**
 * Goes through a table for its first, last and odd rows. Of a large file only the beginning is read: no more than a person waits for after each
 * change of a plan.
 */
export async function lookAt({ recognition, sheet, kept, rest, source }: Understood, bytes: number): Promise<Look> {
  const fates = createFates(recognition, sheet)
  const first: SeenRow[] = []
  const odd = createOddRows<SeenRow>()
  const sample: RawRecord[] = []
  let last: SeenRow[] = []
  let firstData = 0
  let seenRows = 0
  let dataRows = 0
  const usual = usualWidth(kept)
  const oddOf = oddity(recognition.mapping, usual)
  const every = Math.max(1, Math.floor(rowsIn(kept, bytes, source.kind) / JUDGED))

  const take = (chunk: Chunk): void => {
    for (const { row, raw } of chunk.long) {
      const record = { cells: [raw], row, sheet: null, offset: null, length: null }
      if (odd.wants('rejected')) odd.add('rejected', { record, raw, fate: { reject: 'too-long' }, which: 'odd', odd: 'rejected' })
    }
    const ends = chunk.records.length - LAST
    const tail: SeenRow[] = []
    chunk.records.forEach((record, at) => {
      seenRows++
      const skip = fates.skip(record)
      const sampled = skip === null && dataRows++ % every === 0 && sample.length < 2 * JUDGED
      if (sampled) sample.push(record)
      const row = (which: SeenRow['which']): SeenRow => ({ record, raw: chunk.raw(record), fate: skip ?? fates.fate(record), which })
      if (seenRows <= FIRST || (firstData < FIRST_DATA && seenRows <= FIRST_WITHIN)) {
        first.push(row('first'))
        if (skip === null) firstData++
        return
      }
      if (at >= ends) tail.push(row('last'))
      if (skip !== null) return
      const read = (sampled && sample.length % READ === 0) || (odd.wants('rejected') && fates.suspect(record))
      const what = read && 'reject' in fates.fate(record) ? 'rejected' : oddOf(record)
      if (what !== null && odd.wants(what)) odd.add(what, { ...row('odd'), odd: what })
    })
    if (chunk.records.length > 0) last = [...last, ...tail].slice(-LAST)
  }
  const most = source.kind === 'sheet' ? LIMITS.preview.sheetRows : Infinity
  let whole = true
  for (const chunk of kept) take(chunk)
  if (bytes > LIMITS.preview.text && source.kind === 'text') whole = false
  else
    for await (const chunk of rest) {
      take(chunk)
      if (seenRows >= most) {
        whole = false
        break
      }
    }
  const rows = [...first, ...odd.list(), ...(whole ? last : [])]
  return { rows: inOrder(rows), sample, seen: whole ? 'all' : 'start', warnings: fates.warnings() }
}

/** Each row once, an odd one as such even where it is among the last. */
function inOrder(rows: readonly SeenRow[]): SeenRow[] {
  const once = new Map<number, SeenRow>()
  for (const row of rows) if (!once.has(row.record.row)) once.set(row.record.row, row)
  return [...once.values()].sort((a, b) => a.record.row - b.record.row)
}

/** Rows that a file holds, by the length of its first ones. */
function rowsIn(kept: readonly Chunk[], bytes: number, kind: 'text' | 'sheet'): number {
  const records = kept.flatMap((chunk) => chunk.records)
  const last = records.at(-1)
  if (kind === 'sheet' || !last || last.offset === null) return records.length
  return (records.length * bytes) / Math.max(1, last.offset + (last.length ?? 0))
}

/** Cells of most rows. */
function usualWidth(kept: readonly Chunk[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of kept.flatMap(({ records }) => records.slice(0, LIMITS.sampleRows)).slice(0, LIMITS.sampleRows))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** What makes a row of data odd that is not rejected, or null. A text that no table of values knows is odd the first time. */
function oddity(mapping: Mapping, usual: number): (record: RawRecord) => Odd | null {
  const unknown = createUnknown(mapping)
  return ({ cells }) => {
    if (cells.length > usual && cells.slice(usual).some((cell) => cell.trim() !== '')) return 'wide'
    if (cells.length < usual) return 'narrow'
    return unknown(cells) ? 'value' : null
  }
}
