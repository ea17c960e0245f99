/** A stretch of time, UTC ms; `until` is exclusive. */
export interface Period {
  from: number
  until: number
}

/** Two periods, the earlier first. They may lie apart, and must not overlap. */
export interface Periods {
  before: Period
  after: Period
}

export const within = ({ from, until }: Period, at: number): boolean => at >= from && at < until
