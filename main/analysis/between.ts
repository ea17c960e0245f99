import type { Horizon, ReadableDB } from '../case/types.ts'
import { rowsOf } from './ids.ts'
import { partiesOf } from './parties.ts'
import type { Parties } from './parties.ts'
import type { Condition, Rows } from './where.ts'

/** Events between two parties, or of a number with a handset or at a cell; null where two things share none by their kind. */
export function between(read: ReadableDB, horizon: Horizon, a: string, b: string, rows: Rows): Condition | null {
  const [one, other] = [partiesOf(read, horizon, [a]), partiesOf(read, horizon, [b])]
  const worn = described(one, other) ?? described(other, one)
  if (worn) return rows === 'events' ? { sql: `o.event IN (SELECT o.event FROM observation o WHERE ${worn.sql} AND o.role <> 2)`, params: worn.params } : worn
  const [x, y] = [rowsOf('selector', [a])[0], rowsOf('selector', [b])[0]]
  return x === undefined || y === undefined ? null : { sql: '(o.caller = ? AND o.callee = ? OR o.caller = ? AND o.callee = ?)', params: [x, y, y, x] }
}

/** Rows that say of a number that it used this handset or SIM, or was served by this cell. */
function described(thing: Parties, { selectors: [party] }: Parties): Condition | null {
  const its = '(o.side = 1 AND o.caller = ? OR o.side = 2 AND o.callee = ?)'
  const of = (column: string, row: number): Condition | null => (party === undefined ? null : { sql: `${its} AND ${column} = ?`, params: [party, party, row] })
  const {
    handsets: [handset],
    sims: [sim],
    cells: [cell],
  } = thing
  if (handset !== undefined) return of('o.imei', handset)
  if (sim !== undefined) return of('o.imsi', sim)
  return cell === undefined || party === undefined ? null : { sql: `${its} AND (o.cell_first = ? OR o.cell_last = ?)`, params: [party, party, cell, cell] }
}
