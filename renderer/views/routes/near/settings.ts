import { parsePosition } from '../../../../shared/geo/coordinates.ts'
import type { Period } from '../../answers/index.ts'

export interface NearSettings extends Period {
  /** A cell of the case, or a point on the ground. */
  mode: 'cells' | 'point'
  cells: string[]
  /** As the reader writes it. */
  position: string
  metres: number
  by: 'number' | 'handset'
}

export const DEFAULTS: NearSettings = { mode: 'cells', cells: [], position: '', metres: 2_000, by: 'number' }

/** The place asked about; null while it is not filled in, or is no position. */
export function placeOf({ mode, cells, position, metres, from, until }: NearSettings) {
  const span = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  if (mode === 'cells') return cells.length === 0 ? null : { cells, ...span }
  const point = parsePosition(position)
  return point && { ...point, metres, ...span }
}

/** Something is written that is no position. */
export const isWrong = ({ mode, position }: Pick<NearSettings, 'mode' | 'position'>): boolean =>
  mode === 'point' && position.trim() !== '' && parsePosition(position) === null
