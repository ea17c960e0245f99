import { createDateScan } from '../dates/scan.ts'
import type { DateDecision } from '../dates/scan.ts'
import { dateWarnings } from '../recognise/warnings.ts'
import type { DateOrder, Warning } from '../types.ts'
import type { DocumentDates } from './times.ts'
import type { Found } from './types.ts'

export interface DocumentScan {
  add(records: readonly Found[]): void
  decide(region: string): DateDecision
}

/** Gathers the times of events, to tell day and month apart once a file. */
export function scanDates(first: readonly (readonly Found[])[]): DocumentScan {
  const scan = createDateScan()
  const add = (records: readonly Found[]): void => {
    for (const found of records) if (found.what === 'event') scan.add(found.time.trim(), found.row)
  }
  for (const records of first) add(records)
  return { add, decide: (region) => scan.decide(region) }
}

/** Dates that begin with the year, days since 1900 and seconds since 1970 can be read in one way only. */
export const datesAreOpen = ({ counts }: DateDecision): boolean => counts.dmy + counts.mdy + counts.either + counts.same > 0

/** The order that the file's times show, or that the person says; and what is to be said of it. */
export function datesOf(decision: DateDecision, given: DateOrder | undefined): { dates: DocumentDates; warnings: Warning[] } {
  const open = datesAreOpen(decision)
  const order = given ?? decision.order
  return {
    // Times further down that the first ones do not foretell are marked wherever they could be read both ways.
    dates: { order, ambiguous: given === undefined && (decision.ambiguous || !open), turned: given === undefined && decision.turned },
    warnings: open ? dateWarnings(decision, given) : [],
  }
}
