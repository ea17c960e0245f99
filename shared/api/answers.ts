import { z } from 'zod'
import { count, filter, instant, publicId, text } from './schemas.ts'

/**
 * What an answer does not prove; `answers.guard.CODE` of the locales says it. `cell-is-area`: no point. `subscriber-not-user`: a
 * number is no person. `absence-not-absence`: files end, phones are off. `handset-changes-hands`. `score-no-probability`: it
 * compares. `clocks-differ`. `close-runner-up`: some answers are weak. `crowds-left-out`: where too many were at once, only
 * subjects were compared. `chains-cut`: more chains than can be followed. `files-of-few`: whose own records are in the case looks
 * better connected. `central-not-leader`: who is in the middle of calls need not command. `networks-adapt`: gaps are filled.
 * `groups-by-contact`: dense contact is no organisation. `files-end-at-border`: some files do not cover both periods.
 * `links-without-time`: what charts assert has no date. `chance-of-habits`: what chance shows is reckoned from habits. `rare-in-case`:
 * who is rare in these files may be known to all the town. `order-no-message`: calls one after the other need carry no message.
 * `many-compared`: among so many compared, some are near each other at unlikely places by chance.
 */
export const GUARDS = [
  'cell-is-area',
  'subscriber-not-user',
  'absence-not-absence',
  'handset-changes-hands',
  'score-no-probability',
  'clocks-differ',
  'close-runner-up',
  'crowds-left-out',
  'chains-cut',
  'files-of-few',
  'central-not-leader',
  'networks-adapt',
  'namesakes',
  'groups-by-contact',
  'files-end-at-border',
  'links-without-time',
  'removal-is-model',
  'chance-of-habits',
  'rare-in-case',
  'order-no-message',
  'many-compared',
] as const
export const guard = z.enum(GUARDS)
export type Guard = z.infer<typeof guard>

/**
 * What of the case an answer could not use; `ask.gap.CODE` says how many. `outside-filter`: events of another period, kind or
 * file. `rejected-rows`: rows of its sources that could not be read. The others are asked for by the question that needs them:
 * events with one party, of unknown direction, without duration, place or handset, with a day but no time, with an unsure time.
 */
export const GAPS = [
  'outside-filter',
  'rejected-rows',
  'one-party',
  'no-direction',
  'no-duration',
  'no-place',
  'no-handset',
  'date-only',
  'unsure-time',
] as const
export const gap = z.enum(GAPS)
export type Gap = z.infer<typeof gap>

/** What an answer rests on. `from` and `until`: its first and last event, UTC ms. `sources`: busiest first; `links` counts what a file asserts without time. */
export const coverage = z.object({
  from: instant.nullable(),
  until: instant.nullable(),
  events: count,
  allEvents: count,
  sources: z.array(z.object({ id: publicId, file: text(), events: count, links: count.optional() })),
  notCovered: z.array(z.object({ code: gap, count })),
})
export type Coverage = z.infer<typeof coverage>

/** The result of a question: ranked rows, how many there are in all, what they do not prove, and what they rest on. */
export const answerOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), total: count, guards: z.array(guard), coverage })

/** What every question that runs as a job is asked with. `limit`: most rows given, best first. */
export const askedWith = (limit = 500) => ({ job: text(64), filter: filter.default({}), limit: z.number().int().min(1).max(10_000).default(limit) })
