export type SourceMode = 'column' | 'part' | 'joined' | 'constant' | 'none'

/** A question of the editor that opens over it. */
export type Ask =
  | { what: 'leave' }
  | { what: 'save' }
  /** Where a field comes from; `field` null: choose that as well. `columns`: those that the person began from. */
  | { what: 'source'; field: string | null; mode?: SourceMode; columns?: readonly number[] }
  | { what: 'split'; column: number }
