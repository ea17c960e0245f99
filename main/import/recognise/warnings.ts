import type { DateOrder, Warning } from '../../../shared/model/source.ts'
import type { DateDecision } from '../dates/scan.ts'
import type { Mapping } from '../types.ts'

interface Facts {
  mapping: Mapping
  dates: DateDecision
  zoneAssumed: boolean
  partiesByPlace: boolean
  givenOrder: DateOrder | undefined
}

/** What the person should know of how the file is read, by code of `warning.*`. Those of dates come from `dateWarnings` again once all rows were seen. */
export function recognitionWarnings(facts: Facts): Warning[] {
  const { columns, constants, subject, person, kind } = facts.mapping
  const calls = kind === undefined || kind === 'calls'
  const timed = calls || kind === 'locations'
  const both = columns.caller !== undefined && columns.callee !== undefined
  const whole = (code: string, applies: boolean): Warning[] => (applies ? [{ code, count: 1, first: null }] : [])
  if (!timed) return []
  return [
    ...whole('no-time-column', columns.start === undefined && columns.date === undefined),
    ...whole('no-party-column', calls && [columns.caller, columns.callee, columns.subject, columns.correspondent].every((column) => column === undefined)),
    ...whole('zone-assumed', facts.zoneAssumed),
    ...whole('kind-assumed', calls && columns.kind === undefined && constants.kind === undefined),
    ...whole(
      'direction-missing',
      calls && columns.direction === undefined && constants.direction === undefined && !(both && (columns.subject !== undefined || subject !== null)),
    ),
    ...whole('subject-missing', calls && !both && columns.subject === undefined && subject === null),
    ...whole('parties-by-place', facts.partiesByPlace),
    ...whole('name-unattached', columns.name !== undefined && !person),
    ...dateWarnings(facts.dates, facts.givenOrder),
  ]
}

/** Warnings of a date decision: the order is assumed, both orders are proven, a spreadsheet turned dates round. `first` is `row N`. */
export function dateWarnings(dates: DateDecision, given?: DateOrder): Warning[] {
  const warnings: Warning[] = []
  if (given === undefined && dates.ambiguous && dates.against === null && dates.swapped === null)
    warnings.push({
      code: 'date-order-assumed',
      count: dates.counts.either || dates.counts.dmy + dates.counts.mdy + dates.counts.same,
      first: dates.unsure && `row ${dates.unsure.row}`,
    })
  if (dates.proof && dates.against)
    warnings.push({ code: 'date-conflict', count: Math.min(dates.counts.dmy, dates.counts.mdy), first: `row ${dates.against.row}` })
  if (dates.swapped) warnings.push({ code: 'dates-swapped', count: dates.swapped.rows, first: `row ${dates.swapped.row}` })
  if (dates.turned) warnings.push({ code: 'dates-turned', count: dates.counts.iso, first: null })
  return warnings
}
