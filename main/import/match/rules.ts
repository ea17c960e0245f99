/** When two rows tell of one event: docs/decisions/0020 says why. Times in milliseconds, durations in seconds. */
export const RULES = {
  /** Clocks of two operators, or of two exchanges, differ by no more. */
  apart: 30_000,
  /** Two operators round and begin to count differently. */
  longer: 3,
  /** A second candidate that is not this much farther than the nearest makes the case ambiguous. */
  clear: 2_000,
  /** Rows of one pair, each within `apart` of the next, that are compared with one another. */
  cluster: 500,
} as const

/** A row as matching sees it. All codes and ids as in the table `observation`. */
export interface MatchRow {
  id: number
  event: number
  role: number
  source: number
  row: number
  kind: number
  start: number
  zone: string | null
  seconds: number | null
  caller: number | null
  callee: number | null
  direction: number
  side: number
  imei: number | null
  imsi: number | null
  cell_first: number | null
  cell_last: number | null
  text: string | null
  flags: number
}

export interface Change {
  id: number
  role: number
  event: number
}

export interface Matched {
  changes: Change[]
  /** Rows of the new source that may be the same call as another row, but not surely. */
  unsure: MatchRow[]
}

/** Whether two rows of one file are the same to the letter. */
export type SameText = (a: MatchRow, b: MatchRow) => boolean
