import type { BorderFile } from '../../../shared/api/network.ts'
import { formatId } from '../../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { rowsOf } from '../ids.ts'
import { sourcesOf } from '../sources.ts'
import type { Turns } from '../turns.ts'
import type { Period, Periods } from './types.ts'

/** Ids looked through at once: a few milliseconds. */
const STRIDE = 10_000
/** A file speaks for a period where it covers at least this share of it. */
const ENOUGH = 0.5

/**
 * The files of a case with the stretch of time from their first event to their last, and the share of two periods that lies in it; longest first. A file
 * that covers both periods can show that somebody came or went; one that begins or ends between them cannot (absence of records is not absence).
 * `sources`: rows asked about, null for all.
 */
export async function filesBeside(
  read: ReadableDB,
  horizon: Horizon,
  { before, after }: Periods,
  sources: readonly number[] | null,
  pace: Turns,
): Promise<BorderFile[]> {
  const statement = read
    .prepare('SELECT source, min(start), max(start) FROM observation NOT INDEXED WHERE id > ? AND id <= ? AND role IN (0, 1, 2) GROUP BY source')
    .raw()
  const ends = new Map<number, [number, number]>()
  for (let from = 0; from < horizon.observation; from += STRIDE) {
    for (const [source, first, last] of statement.all(from, Math.min(from + STRIDE, horizon.observation)) as [number, number, number][]) {
      const known = ends.get(source)
      ends.set(source, known ? [Math.min(known[0], first), Math.max(known[1], last)] : [first, last])
    }
    if (pace.due()) await pace.pause()
  }
  const rows = [...ends.keys()].filter((row) => sources === null || sources.includes(row))
  const files = sourcesOf(read, rows)
  return rows
    .map((row): BorderFile => {
      const [first, last] = ends.get(row)!
      const [early, late] = [shareOf(before, first, last), shareOf(after, first, last)]
      return {
        id: formatId('source', row),
        file: files.get(row)?.file ?? '',
        first,
        last,
        before: early,
        after: late,
        both: early >= ENOUGH && late >= ENOUGH,
      }
    })
    .toSorted((a, b) => b.last - b.first - (a.last - a.first) || rowOf(a) - rowOf(b))
}

export const rowOf = ({ id }: Pick<BorderFile, 'id'>): number => rowsOf('source', [id])[0] ?? 0

const shareOf = ({ from, until }: Period, first: number, last: number): number =>
  until <= from ? 0 : Math.max(0, Math.min(until, last + 1) - Math.max(from, first)) / (until - from)
