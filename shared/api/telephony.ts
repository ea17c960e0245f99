import { z } from 'zod'
import { answerOf, askedWith } from './answers.ts'
import { count, instant, publicId, text } from './schemas.ts'

/** Said beside every answer; they are those of all questions. */
export { GUARDS, guard, type Guard } from './answers.ts'

/** Why a number is thought to have taken over; `weak`: hardly better than the next, or little in itself. `answers.reason.CODE` says them. */
export const REASONS = ['same-handset', 'shared-contacts', 'same-role', 'same-cells', 'same-hours', 'weak'] as const

const part = z.number().min(0).max(1)
const time = text(40)

export const replacement = z.object({
  old: text(),
  new: text(),
  oldId: publicId,
  newId: publicId,
  score: part,
  shared: count,
  oldContacts: count,
  newContacts: count,
  /** ISO 8601 UTC, here and below. */
  lastOld: time,
  firstNew: time,
  runnerUp: part.nullable(),
  runnerUpOld: text().nullable(),
  runnerUpNew: text().nullable(),
  reasons: z.array(z.enum(REASONS)),
  /** What speaks for it, each 0 to 1; null where nothing is known of one of the two. */
  parts: z.object({
    contacts: part,
    timing: part,
    cells: part.nullable(),
    handset: part,
    hours: part,
    volume: part,
    role: part.nullable(),
  }),
})

export const meeting = z.object({
  members: z.array(text()),
  from: time,
  until: time,
  cell: text(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  times: count,
  chance: part,
  seen: count,
})

export const chain = z.object({ path: z.array(text()), times: count, first: time, last: time })

const asked = askedWith()

/** Questions about telephones that read everything: they run as jobs and can be cancelled. Best first; `total` counts what `limit` leaves out as well. */
export const telephonyMethods = {
  'telephony.replacements': { target: 'case', args: z.object({ ...asked, at: instant.nullable().default(null) }).strict(), result: answerOf(replacement) },
  'telephony.meetings': {
    target: 'case',
    args: z
      .object({
        ...asked,
        minutes: z.number().int().min(1).max(10_080).default(30),
        metres: z.number().int().min(1).max(100_000).default(1_000),
      })
      .strict(),
    result: answerOf(meeting),
  },
  'telephony.chains': {
    target: 'case',
    args: z
      .object({
        ...asked,
        /** Milliseconds. */
        within: z.number().int().min(0).max(604_800_000).default(600_000),
        least: z.number().int().min(1).max(1_000_000).default(3),
      })
      .strict(),
    result: answerOf(chain),
  },
} as const
