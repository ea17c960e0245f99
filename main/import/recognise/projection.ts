import { fittingProjections, statedProjection } from '../../../shared/geo/projections.ts'
import { parseDegrees, parseMetres } from '../../../shared/geo/coordinates.ts'
import { fold } from '../../../shared/names/fold.ts'
import { positionColumns } from '../normalise/positions.ts'
import { cellText } from '../plan/derive.ts'
import type { Mapping, RawRecord } from '../types.ts'

/** Points by which a projection is recognised. */
const POINTS = 200
/** Names of columns that say how coordinates are meant. */
const SAYS_SYSTEM = /(?:^| )(?:type coord|coord type|type coordonnees?|projection|proj|epsg|srid|systeme|system|datum|crs|referentiel)(?: |$)/

export interface Placed {
  mapping: Mapping
  /** Code of `warning.*`, or null where nothing is in doubt. */
  warning: 'projection-unknown' | 'projection-by-values' | null
  /** Row of the first coordinates that the warning is about. */
  row: number | null
}

/**
 * Settles in which projection metres are: as the person or the layout says; as the names of the columns or a column of
 * systems say; else by the values, where under one projection of the region all of them lie in the country, and under no other.
 * `Lambert` alone says which family. Between two that fit nothing is chosen: the metres stay in the raw rows and the import says so.
 * Columns x and y that hold degrees are longitude and latitude.
 */
export function settleProjection(mapping: Mapping, header: readonly string[] | null, rows: readonly RawRecord[]): Placed {
  const { first: north, second: east, metres } = positionColumns(mapping.columns)
  if (north === undefined || east === undefined) return { mapping, warning: null, row: null }
  const texts = rows.map((record) => ({ row: record.row, north: cellText(mapping, record.cells, north), east: cellText(mapping, record.cells, east) }))
  const points = texts.flatMap(({ row, north: y, east: x }) => {
    const point = [parseMetres(x), parseMetres(y)] as const
    return point[0] === null || point[1] === null ? [] : [{ row, point: point as readonly [number, number] }]
  })
  const degrees = texts.filter(({ north: y, east: x }) => parseDegrees(y, 'lat') !== null && parseDegrees(x, 'lon') !== null).length
  if (points.length === 0)
    return { mapping: metres && degrees > 0 && mapping.projection === undefined ? asDegrees(mapping) : mapping, warning: null, row: null }
  if (mapping.projection !== undefined) return { mapping, warning: null, row: null }
  const measured = new Set(points.map(({ row }) => row))
  const stated = statedBy(
    header,
    rows.filter(({ row }) => measured.has(row)),
    [east, north],
  )
  if (stated && 'id' in stated) return { mapping: { ...mapping, projection: stated.id }, warning: null, row: null }
  const step = Math.max(1, Math.floor(points.length / POINTS))
  const sample = points.filter((_, index) => index % step === 0).map(({ point }) => point)
  const [only, second] = fittingProjections(sample, mapping.region, stated?.family ?? null)
  const row = points[0]?.row ?? null
  return only !== undefined && second === undefined
    ? { mapping: { ...mapping, projection: only }, warning: 'projection-by-values', row }
    : { mapping, warning: 'projection-unknown', row }
}

function asDegrees(mapping: Mapping): Mapping {
  const { x, y, ...columns } = mapping.columns
  return { ...mapping, columns: { ...columns, ...(x === undefined ? {} : { lon: x }), ...(y === undefined ? {} : { lat: y }) } }
}

function statedBy(header: readonly string[] | null, rows: readonly RawRecord[], columns: readonly number[]): ReturnType<typeof statedProjection> {
  const names = header?.map(fold) ?? []
  const named = columns.map((column) => statedProjection(names[column] ?? '')).filter((stated) => stated !== null)
  const exact = named.find((stated) => 'id' in stated)
  if (exact) return exact
  const system = names.findIndex((name) => SAYS_SYSTEM.test(name))
  const said = system < 0 ? [] : [...new Set(rows.map(({ cells }) => fold(cells[system] ?? '')))].filter((text) => text !== '')
  // Rows in several systems: none of them is that of the column.
  const meant = said.length === 1 ? statedProjection(said[0] ?? '') : null
  return meant ?? named[0] ?? null
}
