import type { Filter } from '../../../shared/model/chart.ts'
import { eventKindOf } from '../../../shared/model/event.ts'
import { createZone } from '../../../shared/time/zone.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { partiesOf } from '../parties.ts'
import { whereEvents } from '../where.ts'
import type { Interaction } from './interaction.ts'
import { indicatorsOf, type Indicators } from './indicators.ts'

const KINDS: Partial<Record<string, Interaction['kind']>> = { call: 'call', sms: 'text', mms: 'text', message: 'text' }

type Row = [
  event: number,
  role: number,
  kind: number,
  start: number,
  seconds: number | null,
  caller: number | null,
  callee: number | null,
  direction: number,
  side: number,
  cell: number | null,
]

/** Calls and messages of a selector, or of all selectors of an entity, whose direction and other party are known, in order of time on the clock of `zone`. */
export function interactionsOf(read: ReadableDB, horizon: Horizon, of: string, filter: Filter, zone: string): Interaction[] {
  const own = new Set(partiesOf(read, horizon, [of]).selectors)
  const where = whereEvents(read, horizon, { ...filter, of: [of] }, { rows: 'described' })
  const rows = read
    .prepare(
      `SELECT o.event, o.role, o.kind, o.start, o.seconds, o.caller, o.callee, o.direction, o.side, o.cell_first FROM observation o WHERE ${where.sql} ORDER BY o.id`,
    )
    .raw()
    .all(...where.params) as Row[]
  const clock = createZone(zone)
  const points = new Map(
    (
      read
        .prepare('SELECT id, lat, lon FROM cell WHERE id IN (SELECT value FROM json_each(?)) AND lat IS NOT NULL AND lon IS NOT NULL')
        .raw()
        .all(JSON.stringify([...new Set(rows.map((row) => row[9]))].filter((cell) => cell !== null))) as [number, number, number][]
    ).map(([id, lat, lon]) => [id, [lat, lon] as const]),
  )
  const found = new Map<number, Interaction>()
  for (const [event, role, kind, start, seconds, caller, callee, direction, side, cell] of rows) {
    // Who calls his own second number is on both ends: then the row's own side decides.
    const out = caller !== null && own.has(caller) && !(callee !== null && own.has(callee) && direction === 2)
    const mine = (side === 1) === out && side !== 0 ? cell : null
    if (role !== 0) {
      const known = found.get(event)
      if (known && known.place === null && mine !== null) Object.assign(known, { place: mine, point: points.get(mine) ?? null })
      continue
    }
    const other = out ? callee : caller
    const which = KINDS[eventKindOf(kind)]
    if (!which || other === null || direction === 0) continue
    const at = start + clock.offsetAt(start) * 1_000
    found.set(event, { kind: which, out, other, at, seconds, place: mine, point: (mine === null ? null : points.get(mine)) ?? null })
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at)
}

/** The indicators of a selector or entity. Throws `zone-unknown`. */
export const indicators = (read: ReadableDB, horizon: Horizon, of: string, filter: Filter, zone: string): Indicators =>
  indicatorsOf(interactionsOf(read, horizon, of, filter, zone))
