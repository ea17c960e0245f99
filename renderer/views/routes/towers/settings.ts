import type { Period } from '../../answers/index.ts'

/** A place as the reader fills it in: cells, and when. */
export interface Tower extends Period {
  cells: string[]
}

export interface TowersSettings {
  places: Tower[]
  by: 'number' | 'handset'
  least: number
}

/** Places compared at most. */
export const MOST_PLACES = 10
export const DEFAULTS: TowersSettings = { places: [{ cells: [] }, { cells: [] }], by: 'number', least: 2 }

/** What is asked: places that name a cell. */
export const askedOf = ({ places }: Pick<TowersSettings, 'places'>) =>
  places
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, from, until }) => ({ cells, ...(from !== undefined && { from }), ...(until !== undefined && { until }) }))
