import { daysOf } from '../../../shared/time/civil.ts'

/** Days one after the other that only the other order puts beside their neighbours: fewer are an accident. */
const ENOUGH = 5
/** Days between neighbours of one stretch of a file in order of time. */
const NEAR = 3
/** Days of a leap that exchanging day and month makes at least. */
const FAR = 27

/** One reading of the dates followed through the file. */
interface Track {
  /** The day that the file has reached. */
  day: number
  run: number
  longest: number
  rows: number
  /** Row and text where the longest run began, and where the present one did. */
  first: { row: number; text: string } | null
  from: { row: number; text: string } | null
}

export interface SwapWatch {
  /** A date of two numbers of which either may be the month; `first` and `second` as they stand. */
  add(year: number, first: number, second: number, row: number, text: string): void
  /** What the longest stretch is that fits its neighbours only the other way round; null where there is none. */
  under(order: 'dmy' | 'mdy'): { row: number; text: string; rows: number } | null
}

/**
 * Watches for day and month that change places half way down a file: files are in order of time, so from there on each date
 * leaps by weeks under the file's order, and under the other stays within days of the one before. Nothing but
 * the order of rows tells it where no day is later than the twelfth. A stretch is only said when at least five days
 * one after the other fit so; a file in no order has none.
 */
export function createSwapWatch(): SwapWatch {
  const tracks = { dmy: track(), mdy: track() }
  const follow = (of: Track, own: number, other: number, row: number, text: string): void => {
    const leap = own - of.day
    const near = other - of.day
    if (of.day !== 0 && (leap > FAR || leap < -FAR) && near <= NEAR && near >= -NEAR) {
      of.from ??= { row, text }
      of.rows++
      // Days are counted, not rows: a busy day behind a quiet month is one accident, however many its rows.
      if (near !== 0) of.run++
      if (of.run > of.longest) {
        of.longest = of.run
        of.first = of.from
      }
      of.day = other
    } else {
      of.run = 0
      of.from = null
      of.day = own
    }
  }
  return {
    add(year, first, second, row, text) {
      const dayFirst = daysOf(year, second, first)
      const monthFirst = daysOf(year, first, second)
      follow(tracks.dmy, dayFirst, monthFirst, row, text)
      follow(tracks.mdy, monthFirst, dayFirst, row, text)
    },
    under(order) {
      const { longest, first, rows } = tracks[order]
      return longest >= ENOUGH && first ? { ...first, rows } : null
    },
  }
}

const track = (): Track => ({ day: 0, run: 0, longest: 0, rows: 0, first: null, from: null })
