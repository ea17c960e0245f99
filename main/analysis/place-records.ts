import type { Place } from '../../shared/api/places.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { hideIn, peopleIn } from './protection.ts'

interface Row extends Omit<Place, 'id'> {
  id: number
}

/** Cells and positions as a plan draws them, in the order of these rows; a name that tells of a protected person is left out. */
export function placeRecords(read: ReadableDB, rows: Iterable<number>): Place[] {
  const wanted = [...new Set(rows)]
  const found = read
    .prepare('SELECT id, value AS cell, name, lat, lon, azimuth, beam, range FROM cell WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(wanted)) as Row[]
  const byRow = new Map(found.map((row) => [row.id, row]))
  return wanted.flatMap((id) => {
    const row = byRow.get(id)
    return row
      ? [{ ...row, id: formatId('cell', id), cell: hideIn(read, row.cell), name: row.name !== null && peopleIn(read, row.name).length === 0 ? row.name : null }]
      : []
  })
}

/** How many cells that rows name nobody says the position of: no question about distances can find them. */
export const unplaced = (read: ReadableDB, horizon: Horizon): number =>
  read.prepare('SELECT count(*) FROM cell WHERE id <= ? AND (lat IS NULL OR lon IS NULL)').pluck().get(horizon.cell) as number
