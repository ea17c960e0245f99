import type { Coverage, Gap } from '../../shared/api/answers.ts'
import type { Filter } from '../../shared/model/chart.ts'
import { OBSERVATION_FLAGS } from '../../shared/model/event.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { isOpen } from './asserted.ts'
import { countEvents } from './count.ts'
import { rowsOf } from './ids.ts'
import { sourcesOf } from './sources.ts'
import { turns, type Turns } from './turns.ts'
import { whereEvents } from './where.ts'

/** Ids looked through at once: a few milliseconds. */
const STRIDE = 10_000

/** What makes an event useless to a question, as a condition on `observation o`. */
const LACKS: Record<Exclude<Gap, 'outside-filter' | 'rejected-rows'>, string> = {
  'one-party': 'o.caller IS NULL OR o.callee IS NULL',
  'no-direction': 'o.direction = 0',
  'no-duration': 'o.seconds IS NULL',
  'no-place': 'o.cell_first IS NULL AND o.cell_last IS NULL',
  'no-handset': 'o.imei IS NULL',
  'date-only': `o.flags & ${OBSERVATION_FLAGS.dateOnly} <> 0`,
  'unsure-time': `o.flags & ${OBSERVATION_FLAGS.unsureInstant} <> 0`,
}
export type Lack = keyof typeof LACKS

export interface CoverageOptions {
  /** What an event must have for this question: those without it are counted. */
  lacks?: readonly Lack[]
  /** True where the answer rests on links that files assert as well. */
  links?: boolean
  signal?: AbortSignal
  /** The turns of the work that asks, where it has some. */
  pace?: Turns
}

/**
 * What an answer under a filter rests on: first and last event, how many of all, per source by the row that stands for each, and
 * what it could not use. Read in turns of a few milliseconds. Throws the signal's reason once it is aborted.
 */
export async function coverageOf(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  { lacks = [], links = false, signal, pace = turns(signal) }: CoverageOptions = {},
): Promise<Coverage> {
  const found = await tally(read, horizon, filter, lacks, pace)
  const stated = links ? linksBySource(read, horizon, filter) : new Map<number, number>()
  const rows = [...new Set([...found.bySource.keys(), ...stated.keys()])]
  const files = sourcesOf(read, rows)
  // Without a filter these are all, and counting a million anew would be a long turn.
  const allEvents = isOpen(filter) && filter.sources === undefined ? found.events : countEvents(read, horizon)
  const gaps: [Gap, number][] = [
    ['outside-filter', allEvents - found.events],
    ['rejected-rows', rejected(read, horizon, filter.sources ? rowsOf('source', filter.sources) : null)],
    ...found.lacking,
  ]
  return {
    from: found.first,
    until: found.last,
    events: found.events,
    allEvents,
    sources: rows
      .map((row) => ({
        id: formatId('source', row),
        file: files.get(row)?.file ?? '',
        events: found.bySource.get(row) ?? 0,
        ...(stated.has(row) && { links: stated.get(row) ?? 0 }),
      }))
      .toSorted((a, b) => b.events - a.events || (b.links ?? 0) - (a.links ?? 0) || (a.file < b.file ? -1 : 1)),
    notCovered: gaps.flatMap(([code, count]) => (count > 0 ? [{ code, count }] : [])),
  }
}

interface Tally {
  first: number | null
  last: number | null
  events: number
  bySource: Map<number, number>
  lacking: [Lack, number][]
}

async function tally(read: ReadableDB, horizon: Horizon, filter: Filter, lacks: readonly Lack[], pace: Turns): Promise<Tally> {
  const where = whereEvents(read, horizon, filter)
  const sums = lacks.map((lack) => `, sum(${LACKS[lack]})`).join('')
  const statement = read
    .prepare(`SELECT o.source, count(*), min(o.start), max(o.start)${sums} FROM observation o NOT INDEXED WHERE ${where.sql} AND o.id > ? GROUP BY o.source`)
    .raw()
  const bySource = new Map<number, number>()
  const missing = lacks.map(() => 0)
  let [first, last, events] = [Infinity, -Infinity, 0]
  // The condition's first value is its one bound on ids (see scan).
  const others = where.params.slice(1)
  for (let from = 0; from < horizon.observation; from += STRIDE) {
    const rows = statement.all(Math.min(from + STRIDE, horizon.observation), ...others, from) as [number, number, number, number, ...number[]][]
    for (const [source, count, least, most, ...lacking] of rows) {
      bySource.set(source, (bySource.get(source) ?? 0) + count)
      first = Math.min(first, least)
      last = Math.max(last, most)
      events += count
      lacking.forEach((n, i) => (missing[i]! += n))
    }
    if (pace.due()) await pace.pause()
  }
  return {
    first: events > 0 ? first : null,
    last: events > 0 ? last : null,
    events,
    bySource,
    lacking: lacks.map((lack, i): [Lack, number] => [lack, missing[i] ?? 0]),
  }
}

/** Links have no time: under a filter that asks about events they are no part of the answer by themselves. */
function linksBySource(read: ReadableDB, horizon: Horizon, filter: Filter): Map<number, number> {
  if (!isOpen(filter)) return new Map()
  const wanted = filter.sources && new Set(rowsOf('source', filter.sources))
  const rows = read
    .prepare('SELECT source, count(DISTINCT link) FROM link_evidence WHERE link <= ? AND source <= ? GROUP BY source')
    .raw()
    .all(horizon.link, horizon.source) as [number, number][]
  return new Map(rows.filter(([source]) => !wanted || wanted.has(source)))
}

const rejected = (read: ReadableDB, horizon: Horizon, sources: readonly number[] | null): number =>
  read
    .prepare("SELECT count(*) FROM other_row WHERE what = 'rejected' AND id <= ? AND (? IS NULL OR source IN (SELECT value FROM json_each(?)))")
    .pluck()
    .get(horizon.otherRow, sources && 1, JSON.stringify(sources ?? [])) as number
