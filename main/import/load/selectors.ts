import type { WritableDB } from '../../case/types.ts'
import { selectorKindCode } from '../../../shared/model/selector.ts'
import type { ParsedSelector } from '../../../shared/model/selector.ts'
import type { ParsedCell } from '../types.ts'
import type { NextIds } from './ids.ts'

/** Row numbers of the things that a batch's dictionary names, in its order. */
export interface Ids {
  readonly ids: readonly number[]
  /** How many were new to the case. */
  readonly added: number
  clear(): void
}

export interface SelectorIds extends Ids {
  add(selectors: readonly ParsedSelector[]): void
  markSubjects(indexes: Iterable<number>): void
}

/** Selectors of the case: one row for each kind and value, made when first named. */
export function createSelectorIds(db: WritableDB, source: number, next: NextIds): SelectorIds {
  const ids: number[] = []
  let added = 0
  const find = db.prepare('SELECT id FROM selector WHERE value = ? AND kind = ?').pluck()
  const insert = db.prepare('INSERT INTO selector (id, kind, value, raw, flags, country, source) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const mark = db.prepare('UPDATE selector SET subject = 1 WHERE id = ? AND subject = 0')
  const note = db.prepare('INSERT OR IGNORE INTO subject (selector, source) VALUES (?, ?)')
  return {
    ids,
    get added() {
      return added
    },
    clear: () => void (ids.length = 0),
    add(selectors) {
      for (const { kind, value, raw, flags, country } of selectors) {
        const code = selectorKindCode(kind)
        const known = find.get(value, code)
        if (typeof known === 'number') {
          ids.push(known)
          continue
        }
        insert.run([next.selector, code, value, raw, flags, country, source])
        ids.push(next.selector++)
        added++
      }
    },
    markSubjects(indexes) {
      for (const index of indexes) {
        mark.run(ids[index])
        note.run([ids[index], source])
      }
    },
  }
}

export interface CellIds extends Ids {
  add(cells: readonly ParsedCell[]): void
}

/** Cells of the case. A file that says where a known cell stands fills in what is not known; it changes nothing that is. */
export function createCellIds(db: WritableDB, source: number, next: NextIds): CellIds {
  const ids: number[] = []
  let added = 0
  const find = db.prepare('SELECT id FROM cell WHERE value = ?').pluck()
  const insert = db.prepare('INSERT INTO cell (id, value, raw, name, lat, lon, azimuth, beam, range, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const FILLED = ['name', 'lat', 'lon', 'azimuth', 'beam', 'range'] as const
  const fill = db.prepare(`UPDATE cell SET ${FILLED.map((field) => `${field} = coalesce(${field}, ?)`).join(', ')} WHERE id = ?`)
  const say = db.prepare(
    `INSERT INTO cell_said (${FILLED.join(', ')}, cell, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (cell, source) DO UPDATE SET ${FILLED.map((field) => `${field} = coalesce(${field}, excluded.${field})`).join(', ')}`,
  )
  return {
    ids,
    get added() {
      return added
    },
    clear: () => void (ids.length = 0),
    add(cells) {
      for (const { value, raw, name, lat, lon, azimuth, beam = null, range = null } of cells) {
        const says = [name, lat, lon, azimuth, beam, range]
        const known = find.get(value)
        const id = typeof known === 'number' ? known : next.cell++
        const tells = says.some((one) => one !== null)
        if (typeof known === 'number') {
          if (tells) fill.run([...says, id])
        } else {
          insert.run([id, value, raw, ...says, source])
          added++
        }
        if (tells) say.run([...says, id, source])
        ids.push(id)
      }
    },
  }
}
