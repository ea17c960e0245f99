import type { ChartState } from '../../shared/model/chart.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { ReadableDB } from '../case/types.ts'
import { hideIn, hideInAll } from './protection.ts'

export interface SavedChart {
  id: string
  name: string
  state: ChartState
  createdAt: number
  updatedAt: number
}

interface Row {
  id: number
  name: string
  state: string
  created_at: number
  updated_at: number
}

const fromRow = (read: ReadableDB, row: Row): SavedChart => ({
  id: formatId('chart', row.id),
  name: hideIn(read, row.name),
  state: JSON.parse(row.state) as ChartState,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export const savedCharts = (read: ReadableDB): SavedChart[] =>
  (read.prepare('SELECT id, name, state, created_at, updated_at FROM chart ORDER BY name').all() as Row[]).map((row) => fromRow(read, row))

/** The kept chart of this name or public id, or null. */
export const chartNamed = (read: ReadableDB, name: string): SavedChart | null => {
  const row = read
    .prepare(`SELECT id, name, state, created_at, updated_at FROM chart WHERE name = ? OR 'chart' || id = ? ORDER BY name = ? DESC LIMIT 1`)
    .get(name, name, name) as Row | undefined
  return row ? fromRow(read, row) : null
}

export interface ExhibitRow {
  id: string
  number: string
  title: string
  chart: string
  file: string
  sha256: string
  pages: number
  author: string
  createdAt: number
  root: string
}

export const exhibitRows = (read: ReadableDB): ExhibitRow[] =>
  (
    read.prepare('SELECT id, number, title, chart, file, sha256, pages, author, created_at AS createdAt, root FROM exhibit ORDER BY id').all() as (Omit<
      ExhibitRow,
      'id'
    > & {
      id: number
    })[]
  ).map((row) => ({ ...hideInAll(read, row), id: formatId('exhibit', row.id) }))
