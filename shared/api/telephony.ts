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

const asked = askedWith()

/** Questions about telephones that read everything: they run as jobs and can be cancelled. Best first; `total` counts what `limit` leaves out as well. */
export const telephonyMethods = {
  'telephony.replacements': { target: 'case', args: z.object({ ...asked, at: instant.nullable().default(null) }).strict(), result: answerOf(replacement) },
} as const
