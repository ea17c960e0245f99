import { MasarError } from '../../shared/api/errors.ts'
import type { Filter } from '../../shared/model/chart.ts'
import type { EventRecord } from '../../shared/model/event.ts'
import type { NodeKind } from '../../shared/model/chart.ts'
import { formatId, parseId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { eventsByRow } from './events.ts'
import type { Guard } from './guards.ts'
import { selectorId } from './ids.ts'
import { selectorLabels } from './labels.ts'
import { TIMED } from './timed.ts'
import { whereEvents } from './where.ts'

export interface AroundQuestion {
  /** Public id of an event, or a time in UTC ms. */
  event?: string | undefined
  at?: number | undefined
  minutes: number
  /** Everything, what the event's own parties did, or what happened at its cells. The last two need an event. */
  who: 'all' | 'parties' | 'cells'
  filter: Filter
  limit: number
}

export type AroundRow = EventRecord & { fromId: string | null; toId: string | null }

export interface Around {
  /** UTC ms; `until` is exclusive. */
  from: number
  until: number
  at: number
  end: number
  event: EventRecord | null
  rows: AroundRow[]
  total: number
  parties: { id: string; label: string; kind: NodeKind; events: number; central: boolean }[]
  /** The filter that keeps these events, and those of the time that tell no hour. */
  filter: Filter
  guards: Guard[]
}

interface Stretch {
  row: number
  start: number
  seconds: number | null
  caller: number | null
  callee: number | null
  cell_first: number | null
  cell_last: number | null
}

/** The event that stands for the rows of one. Throws `not-found`. */
function stretchOf(read: ReadableDB, horizon: Horizon, event: string): Stretch {
  const id = parseId(event)
  const found =
    id?.type === 'event' && id.row <= horizon.observation
      ? (read.prepare('SELECT id AS row, start, seconds, caller, callee, cell_first, cell_last FROM observation WHERE id = ? AND role = 0').get(id.row) as
          | Stretch
          | undefined)
      : undefined
  if (!found) throw new MasarError('not-found', { id: event })
  return found
}

/**
 * All that began from `minutes` before an event began, or a time, to as long after it ended, across all sources; events that tell a day but no time are left
 * out. Throws `not-found`.
 */
export function around(read: ReadableDB, horizon: Horizon, { event, at, minutes, who, filter, limit }: AroundQuestion): Around {
  const reach = minutes * 60_000
  const own = event === undefined ? null : stretchOf(read, horizon, event)
  const begin = own?.start ?? at ?? 0
  const end = begin + (own?.seconds ?? 0) * 1_000
  const of = own && who !== 'all' ? idsOf(own, who) : undefined
  const asked = { ...filter, from: begin - reach, until: end + reach + 1, ...(of ? { of } : {}) }
  const under = whereEvents(read, horizon, asked)
  // What tells a day alone is not known to have been near; but what was asked about is there whatever it tells.
  const where = { sql: `${under.sql} AND (${TIMED} OR o.id = ?)`, params: [...under.params, own?.row ?? 0] }
  const total = read
    .prepare(`SELECT count(*) FROM observation o WHERE ${where.sql}`)
    .pluck()
    .get(...where.params) as number
  const found = (
    read
      .prepare(`SELECT o.id, o.start, o.caller, o.callee FROM observation o WHERE ${where.sql} ORDER BY abs(o.start - ?), o.id LIMIT ?`)
      .raw()
      .all(...where.params, begin, limit) as [number, number, number | null, number | null][]
  ).toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
  const ends = new Map(found.map(([id, , caller, callee]) => [formatId('event', id), { fromId: idOf(caller), toId: idOf(callee) }]))
  const rows = eventsByRow(
    read,
    found.map(([id]) => id),
  ).map((one) => ({ ...one, ...(ends.get(one.id) ?? { fromId: null, toId: null }) }))
  return {
    from: asked.from,
    until: asked.until,
    at: begin,
    end,
    event: own ? (eventsByRow(read, [own.row])[0] ?? null) : null,
    rows,
    total,
    parties: partiesIn(read, found, own),
    filter: asked,
    guards: ['clocks-differ', 'subscriber-not-user', 'absence-not-absence', ...(who === 'cells' || rows.some(isPlaced) ? (['cell-is-area'] as const) : [])],
  }
}

const isPlaced = ({ cellFrom, cellTo }: EventRecord): boolean => cellFrom !== null || cellTo !== null
const idOf = (row: number | null): string | null => (row === null ? null : selectorId(row))

const idsOf = ({ caller, callee, cell_first: first, cell_last: last }: Stretch, who: 'parties' | 'cells'): string[] =>
  who === 'parties'
    ? [caller, callee].flatMap((row) => (row === null ? [] : [selectorId(row)]))
    : [...new Set([first, last])].flatMap((row) => (row === null ? [] : [formatId('cell', row)]))

/** Those of the event itself first, who began it before the other; then the busiest. */
function partiesIn(read: ReadableDB, found: readonly [number, number, number | null, number | null][], own: Stretch | null): Around['parties'] {
  const counts = new Map<number, number>()
  for (const [, , caller, callee] of found) for (const row of new Set([caller, callee])) if (row !== null) counts.set(row, (counts.get(row) ?? 0) + 1)
  const labels = selectorLabels(read, [...counts.keys()])
  const central = [own?.caller, own?.callee]
  const first = [...new Set(central)].flatMap((row) => (typeof row === 'number' && counts.has(row) ? [row] : []))
  const others = [...counts.keys()].filter((row) => !central.includes(row))
  const label = (row: number): string => labels.get(row)?.label ?? ''
  others.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (label(a) < label(b) ? -1 : 1))
  return [...first, ...others].map((row) => ({
    id: selectorId(row),
    label: label(row),
    kind: labels.get(row)?.kind ?? 'other',
    events: counts.get(row) ?? 0,
    central: central.includes(row),
  }))
}
