import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergesOf } from './identity/merges.ts'
import { rowsOf } from './ids.ts'
import { partiesOf } from './parties.ts'
import type { Parties } from './parties.ts'
import type { Condition, Rows } from './where.ts'

/** Events between two parties, or of a number with a handset or at a cell; null where two things share none by their kind. */
export function between(read: ReadableDB, horizon: Horizon, a: string, b: string, rows: Rows): Condition | null {
  const [one, other] = [partiesOf(read, horizon, [a]), partiesOf(read, horizon, [b])]
  const worn = described(one, other) ?? described(other, one)
  if (worn) return rows === 'events' ? { sql: `o.event IN (SELECT o.event FROM observation o WHERE ${worn.sql} AND o.role <> 2)`, params: worn.params } : worn
  const { members } = mergesOf(read)
  const [x, y] = [rowsOf('selector', members(a)), rowsOf('selector', members(b))]
  const oneWay = (from: number[], to: number[]): Condition => all(among('o.caller', from), among('o.callee', to))
  return x.length === 0 || y.length === 0 ? null : either(oneWay(x, y), oneWay(y, x))
}

const among = (column: string, rows: readonly number[]): Condition =>
  rows.length === 1 ? { sql: `${column} = ?`, params: [...rows] } : { sql: `${column} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(rows)] }
const all = (a: Condition, b: Condition): Condition => ({ sql: `${a.sql} AND ${b.sql}`, params: [...a.params, ...b.params] })
const either = (a: Condition, b: Condition): Condition => ({ sql: `(${a.sql} OR ${b.sql})`, params: [...a.params, ...b.params] })

/** Rows that say of a number that it used this handset or SIM, or was served by this cell. */
function described(thing: Parties, { selectors }: Parties): Condition | null {
  const its = either(all({ sql: 'o.side = 1', params: [] }, among('o.caller', selectors)), all({ sql: 'o.side = 2', params: [] }, among('o.callee', selectors)))
  const of = (column: string, row: number): Condition | null => (selectors.length === 0 ? null : all(its, { sql: `${column} = ?`, params: [row] }))
  const {
    handsets: [handset],
    sims: [sim],
    cells: [cell],
  } = thing
  if (handset !== undefined) return of('o.imei', handset)
  if (sim !== undefined) return of('o.imsi', sim)
  return cell === undefined || selectors.length === 0 ? null : all(its, { sql: '(o.cell_first = ? OR o.cell_last = ?)', params: [cell, cell] })
}
