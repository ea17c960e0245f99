/** A cell's date and time before day and month are told apart. */
export interface Written {
  /** What the date is written as: year first; two numbers before or after a year; month in letters; serial day; epoch; none (a time alone). */
  shape: 'iso' | 'triple' | 'named' | 'serial' | 'epoch' | 'none'
  /** Year, month, day where the shape says which is which (not for `triple`, `epoch`). */
  y: number
  mo: number
  d: number
  /** `triple`: the two numbers as they stand, beside the year `y`. */
  first: number
  second: number
  /** `triple` of three two-digit numbers, of which the first could be the year as well: the third; 0 otherwise. */
  third: number
  /** False where the cell holds a date alone. */
  timed: boolean
  h: number
  mi: number
  s: number
  /** Milliseconds, 0 to 999. */
  ms: number
  /** Minutes ahead of UTC where the cell states it. */
  offset: number | null
  /** `epoch`: UTC milliseconds. */
  epoch: number
}

export const blank = (): Written => ({
  shape: 'none',
  y: 0,
  mo: 0,
  d: 0,
  first: 0,
  second: 0,
  third: 0,
  timed: false,
  h: 0,
  mi: 0,
  s: 0,
  ms: 0,
  offset: null,
  epoch: 0,
})

/** Years written with two digits: 70 to 99 are of the last century. */
export const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year)
