import type { DateOrder } from '../../../shared/model/source.ts'
import { createDateReader } from './resolve.ts'
import { createSwapWatch } from './swap.ts'

/** A date cell that says something of the file's order. */
export interface DateProof {
  row: number
  text: string
}

export interface DateDecision {
  order: DateOrder
  /** Cells seen by what they prove. `either`: both orders can read it; `same`: both read the same date; `unread`: no date. */
  counts: { iso: number; dmy: number; mdy: number; either: number; same: number; named: number; serial: number; epoch: number; unread: number }
  /** First cell that only `order` can read; null where nothing proves it. */
  proof: DateProof | null
  /** First cell that only the other order of day and month can read. Such rows are rejected `bad-time`. */
  against: DateProof | null
  /** First cell that both can read, where the order is not sure. */
  unsure: DateProof | null
  /** True where `either` cells cannot be trusted: nothing proves the order, or both are proven. */
  ambiguous: boolean
  /**
   * True where the column mixes year-first dates, none later in its month than the 12th, with day-first or month-first
   * texts: the trace of a spreadsheet that turned round every date it could read. The year-first cells are then in doubt.
   */
  turned: boolean
  /**
   * Set where a stretch of the file is in order of time only with day and month the other way round (dates/swap.ts): its first row,
   * and how many rows are so. All dates that both orders can read are then in doubt.
   */
  swapped: (DateProof & { rows: number }) | null
}

export interface DateScan {
  /** Every date cell of the file, in order. `row` as a person counts. */
  add(text: string, row: number): void
  decide(region: string): DateDecision
}

/** Regions that write the month first. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW', 'GU', 'AS', 'MP', 'VI', 'PR'])

/** So many times as many days as years: a chat of few messages over many years has more years than days by chance. */
const CLEARLY = 2

/** Decides once a file, from all its rows, in which order its dates are written. */
export function createDateScan(): DateScan {
  const read = createDateReader()
  const counts: DateDecision['counts'] = { iso: 0, dmy: 0, mdy: 0, either: 0, same: 0, named: 0, serial: 0, epoch: 0, unread: 0 }
  const first: Partial<Record<keyof DateDecision['counts'], DateProof>> = {}
  let isoAfterTwelve = 0
  // Of dates of three two-digit numbers: the values of the first and of the third. Years change less than days.
  const short = { rows: 0, first: new Set<number>(), third: new Set<number>() }

  const swap = createSwapWatch()

  const note = (what: keyof DateDecision['counts'], text: string, row: number): void => {
    if (counts[what]++ === 0) first[what] = { row, text }
  }

  return {
    add(text, row) {
      if (text === '') return
      const written = read(text)
      if (!written || written.shape === 'none') return note('unread', text, row)
      if (written.shape !== 'triple') {
        if (written.shape === 'iso' && written.d > 12) isoAfterTwelve++
        return note(written.shape, text, row)
      }
      const { first: a, second: b } = written
      if (written.third > 0) {
        short.rows++
        short.first.add(a)
        short.third.add(written.third)
      }
      if (a > 31 || b > 31 || (a > 12 && b > 12) || a === 0 || b === 0) note('unread', text, row)
      else if (a > 12) note('dmy', text, row)
      else if (b > 12) note('mdy', text, row)
      else {
        note(a === b ? 'same' : 'either', text, row)
        swap.add(written.y, a, b, row, text)
      }
    },
    decide(region) {
      const triples = counts.dmy + counts.mdy + counts.either + counts.same
      if (short.rows > 0 && short.rows === triples && short.third.size >= short.first.size * CLEARLY) return yearFirst(counts, first)
      const order = orderOf(counts, region)
      const other = order === 'dmy' ? 'mdy' : 'dmy'
      const proven = triples > 0 ? counts[order as 'dmy' | 'mdy'] > 0 : false
      const conflict = counts.dmy > 0 && counts.mdy > 0
      const swapped = order === 'dmy' || order === 'mdy' ? swap.under(order) : null
      const ambiguous = counts.either > 0 && (!proven || conflict || swapped !== null)
      return {
        order,
        counts: { ...counts },
        proof:
          (triples > 0 ? first[order as 'dmy' | 'mdy'] : first[order as 'iso' | 'serial' | 'epoch']) ?? (order === 'iso' ? first.named : undefined) ?? null,
        against: triples > 0 ? (first[other] ?? null) : null,
        unsure: ambiguous ? (first.either ?? null) : null,
        ambiguous,
        turned: counts.iso >= 3 && isoAfterTwelve === 0 && counts.dmy + counts.mdy > 0 && counts.dmy + counts.mdy >= counts.iso / 4,
        swapped,
      }
    },
  }
}

/** `YY-MM-DD`, where the first numbers of a file change less than the third: likely, never proven, so marked. */
function yearFirst(counts: DateDecision['counts'], first: Partial<Record<keyof DateDecision['counts'], DateProof>>): DateDecision {
  const one = first.dmy ?? first.either ?? first.mdy ?? first.same ?? null
  return { order: 'iso', counts: { ...counts }, proof: null, against: null, unsure: one, ambiguous: true, turned: false, swapped: null }
}

function orderOf(counts: DateDecision['counts'], region: string): DateOrder {
  if (counts.dmy + counts.mdy + counts.either + counts.same > 0) {
    if (counts.dmy !== counts.mdy) return counts.dmy > counts.mdy ? 'dmy' : 'mdy'
    return MONTH_FIRST.has(region) ? 'mdy' : 'dmy'
  }
  const rest = (['iso', 'serial', 'epoch'] as const).map((order) => [order, counts[order] + (order === 'iso' ? counts.named : 0)] as const)
  return rest.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
