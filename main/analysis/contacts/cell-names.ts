import type { ReadableDB } from '../../case/types.ts'
import { rowsOf } from '../ids.ts'
import { peopleIn } from '../protection.ts'
import { formatId } from '../../../shared/model/ids.ts'

/** Names of cells as files give them, by public id; those left out that name a protected person. */
export function cellNamesOf(read: ReadableDB, ids: readonly string[]): Map<string, string> {
  const rows = read
    .prepare('SELECT id, name FROM cell WHERE name IS NOT NULL AND id IN (SELECT value FROM json_each(?))')
    .raw()
    .all(JSON.stringify(rowsOf('cell', ids))) as [number, string][]
  return new Map(rows.filter(([, name]) => peopleIn(read, name).length === 0).map(([row, name]) => [formatId('cell', row), name]))
}
