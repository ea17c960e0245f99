import type { Horizon, ReadableDB } from '../../case/types.ts'
import type { Turns } from '../turns.ts'

/** On the sphere that distances are measured on. */
export const METRES_A_DEGREE = 111_195
export const RADIANS = Math.PI / 180

/** Where the cells of the case are. A cell is an area: `reach` says how far from its point a phone in it may have been. */
export interface Places {
  /** By row of the cell; NaN where nobody says where it is. Of a sector: the middle of its area, not its mast. */
  lat: Float64Array
  lon: Float64Array
  /** Metres; 0 where nobody says. */
  reach: Float64Array
}

const STRIDE = 10_000

export async function placesOf(read: ReadableDB, horizon: Horizon, pace: Turns): Promise<Places> {
  const blank = (): Float64Array => new Float64Array(horizon.cell + 1).fill(Number.NaN)
  const places: Places = { lat: blank(), lon: blank(), reach: new Float64Array(horizon.cell + 1) }
  const rows = read.prepare('SELECT id, lat, lon, azimuth, beam, range FROM cell WHERE id > ? AND id <= ? AND lat IS NOT NULL AND lon IS NOT NULL').raw()
  for (let from = 0; from < horizon.cell; from += STRIDE) {
    for (const row of rows.all(from, Math.min(from + STRIDE, horizon.cell)) as CellRow[]) place(places, row)
    if (pace.due()) await pace.pause()
  }
  return places
}

type CellRow = [id: number, lat: number, lon: number, azimuth: number | null, beam: number | null, range: number | null]

function place(places: Places, [id, lat, lon, azimuth, beam, range]: CellRow): void {
  const sector = azimuth !== null && range !== null && (beam === null || beam < 300)
  const off = sector ? range / 2 : 0
  places.lat[id] = lat + (off * Math.cos((azimuth ?? 0) * RADIANS)) / METRES_A_DEGREE
  places.lon[id] = lon + (off * Math.sin((azimuth ?? 0) * RADIANS)) / (METRES_A_DEGREE * Math.max(0.01, Math.cos(lat * RADIANS)))
  places.reach[id] = sector ? range / 2 : (range ?? 0)
}

/** Metres between two points a few kilometres apart, on a flat Earth; the error is far below any cell's. */
export const metresApart = ({ lat, lon }: Places, a: number, b: number): number => flat(lat[a]!, lon[a]!, lat[b]!, lon[b]!)

/** The same from a cell to any point. NaN where nobody says where the cell is. */
export const metresFrom = ({ lat, lon }: Places, cell: number, point: { lat: number; lon: number }): number =>
  flat(lat[cell]!, lon[cell]!, point.lat, point.lon)

function flat(latA: number, lonA: number, latB: number, lonB: number): number {
  const north = (latA - latB) * METRES_A_DEGREE
  const turn = Math.abs(lonA - lonB)
  const east = Math.min(turn, 360 - turn) * METRES_A_DEGREE * Math.cos(((latA + latB) / 2) * RADIANS)
  return Math.hypot(north, east)
}

/** The same cell, or points no further apart than `metres` and what is unsure of both, which counts for at most `metres` again. */
export function isNear(places: Places, a: number, b: number, metres: number): boolean {
  if (a === b) return true
  const most = metres + Math.min(metres, places.reach[a]! + places.reach[b]!)
  // Most pairs are told apart by latitude alone, without a cosine.
  return Math.abs(places.lat[a]! - places.lat[b]!) * METRES_A_DEGREE <= most && metresApart(places, a, b) <= most
}
