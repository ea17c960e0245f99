import type { Filter, Layers } from '../../shared/model/chart.ts'
import { formatId, parseId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { inLayers } from './asserted.ts'
import { attachments } from './attachments.ts'
import { mergesOf } from './identity/merges.ts'
import { selectorId } from './ids.ts'
import { linksOf } from './links.ts'
import { partiesOf } from './parties.ts'
import type { Condition } from './where.ts'
import { whereEvents } from './where.ts'

/** What stands beside a node, or beside anything that is one with it, under the filter and the layers, busiest first. */
export function neighbours(read: ReadableDB, horizon: Horizon, id: string, filter: Filter, layers: Layers, limit: number): string[] {
  const merges = mergesOf(read)
  const own = merges.of(id)
  const sums = new Map<string, number>()
  for (const member of merges.members(id))
    for (const [other, events] of besideOne(read, horizon, member, filter, layers)) {
      const one = merges.of(other)
      if (one !== own) sums.set(one, (sums.get(one) ?? 0) + events)
    }
  return [...sums]
    .toSorted(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([other]) => other)
}

/** What stands beside one thing as files tell of it, with the events and links that say so. */
function besideOne(read: ReadableDB, horizon: Horizon, id: string, filter: Filter, layers: Layers): Map<string, number> {
  const node = parseId(id)
  if (!node) return new Map()
  const { handsets, sims } = partiesOf(read, horizon, [id])
  const found = new Map<string, number>()
  const add = (other: string, events: number): unknown => other !== id && found.set(other, (found.get(other) ?? 0) + events)
  if (node.type === 'cell') {
    const here: Condition = { sql: '(o.cell_first = ? OR o.cell_last = ?)', params: [node.row, node.row] }
    for (const item of attachments(read, horizon, filter, 'cells', here)) if (item.other === node.row) add(selectorId(item.party), item.events)
  }
  if (handsets.length)
    for (const item of attachments(read, horizon, filter, 'handsets', { sql: 'o.imei = ?', params: [node.row] })) add(selectorId(item.party), item.events)
  if (sims.length)
    for (const item of attachments(read, horizon, filter, 'sims', { sql: 'o.imsi = ?', params: [node.row] })) add(selectorId(item.party), item.events)
  if (node.type === 'selector') {
    const party: Condition = { sql: '(o.caller = ? OR o.callee = ?)', params: [node.row, node.row] }
    const where = whereEvents(read, horizon, filter)
    const others = read
      .prepare(
        `SELECT CASE WHEN o.caller = ? THEN o.callee ELSE o.caller END AS other, count(*) FROM observation o WHERE ${where.sql} AND ${party.sql} GROUP BY other`,
      )
      .raw()
      .all(node.row, ...where.params, ...party.params) as [number | null, number][]
    for (const [row, events] of others) if (row !== null) add(selectorId(row), events)
    const beside = (what: 'handsets' | 'cells', idOf: (row: number) => string): void => {
      for (const item of attachments(read, horizon, filter, what, party)) if (item.party === node.row) add(idOf(item.other), item.events)
    }
    if (layers.devices) beside('handsets', selectorId)
    if (layers.places) beside('cells', (row) => formatId('cell', row))
  }
  const shown = { ...layers, people: layers.people || node.type === 'entity' }
  for (const { kind, a, b } of linksOf(read, horizon, id)) if (inLayers(kind, shown, false)) add(a === id ? b : a, 1)
  return found
}
