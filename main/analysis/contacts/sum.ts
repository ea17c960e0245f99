import type { OwnRow } from '../own-rows.ts'

/** What passed between the one asked about and one other. */
export interface Sum {
  events: number
  out: number
  in: number
  seconds: number
  calls: number
  missed: number
  voicemail: number
  messages: number
  /** Events that are neither a missed call nor voicemail. */
  others: number
  first: number
  last: number
  days: Set<number>
  /** Begins and ends of its events, UTC ms. */
  starts: number[]
  ends: number[]
}

export const newSum = (start: number): Sum => ({
  events: 0,
  out: 0,
  in: 0,
  seconds: 0,
  calls: 0,
  missed: 0,
  voicemail: 0,
  messages: 0,
  others: 0,
  first: start,
  last: start,
  days: new Set(),
  starts: [],
  ends: [],
})

/** What an event was for who counts: a call that lasted no second was missed; one whose length nobody says was a call. */
export function outcomeOf({ kind, seconds }: Pick<OwnRow, 'kind' | 'seconds'>): 'call' | 'missed' | 'voicemail' | 'message' | 'other' {
  if (kind === 'call') return seconds === 0 ? 'missed' : 'call'
  if (kind === 'voicemail') return 'voicemail'
  return kind === 'sms' || kind === 'mms' || kind === 'message' ? 'message' : 'other'
}

export function add(sum: Sum, row: OwnRow, day: number): void {
  const outcome = outcomeOf(row)
  sum.events += 1
  if (row.out !== null) sum[row.out ? 'out' : 'in'] += 1
  sum.seconds += row.seconds ?? 0
  if (row.kind === 'call') sum.calls += 1
  if (outcome === 'missed') sum.missed += 1
  else if (outcome === 'voicemail') sum.voicemail += 1
  else sum.others += 1
  if (outcome === 'message') sum.messages += 1
  sum.first = Math.min(sum.first, row.start)
  sum.last = Math.max(sum.last, row.start)
  sum.days.add(day)
  sum.starts.push(row.start)
  sum.ends.push(row.start + (row.seconds ?? 0) * 1_000)
}
