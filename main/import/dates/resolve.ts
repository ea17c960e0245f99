import type { DateOrder } from '../../../shared/model/source.ts'
import { isDate } from '../../../shared/time/civil.ts'
import { readFast } from './fast.ts'
import { blank, fullYear, type Written } from './moment.ts'
import { readSlow } from './slow.ts'

/** A reader of date cells that keeps one result: what it answers is valid until it is called again. Null where the cell is no date or time. */
export function createDateReader(): (text: string) => Written | null {
  const fast = blank()
  return (text) => (readFast(text, fast) ? fast : readSlow(text))
}

/** What a date turned out to be: not a date under this order; sure; or only sure if the file's order is. */
export type Resolved = 'bad' | 'sure' | 'by-order'

/**
 * Puts year, month and day of `written` in their places. Only `triple` needs the file's order; day first where the order
 * says nothing of triples, save that year first (`iso`) reads three two-digit numbers as `YY-MM-DD`. A date that the order cannot read is `bad`: it is never turned round to make it fit.
 */
export function resolve(written: Written, order: DateOrder): Resolved {
  if (written.shape === 'epoch' || written.shape === 'none') return 'sure'
  if (written.shape === 'triple' && order === 'iso' && written.third > 0) {
    written.y = fullYear(written.first, 2)
    written.mo = written.second
    written.d = written.third
  } else if (written.shape === 'triple') {
    written.mo = order === 'mdy' ? written.first : written.second
    written.d = order === 'mdy' ? written.second : written.first
  }
  if (!isDate(written.y, written.mo, written.d) || written.h > 24 || written.mi > 59 || written.s > 60) return 'bad'
  if (written.h === 24 && (written.mi > 0 || written.s > 0)) return 'bad'
  if (written.third > 0 && order === 'iso') return 'by-order'
  return written.shape === 'triple' && written.first !== written.second && written.first <= 12 && written.second <= 12 ? 'by-order' : 'sure'
}
