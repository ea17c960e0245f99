import { z } from 'zod'
import { answerOf, askedWith } from './answers.ts'
import { count, instant, publicId, text } from './schemas.ts'

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
  firstOld: time,
  lastNew: time,
  oldEvents: count,
  newEvents: count,
  /** The contacts that both have, rarest first: events with the old and with the new number, and how many know them. */
  contacts: z.array(z.object({ id: publicId, label: text(), old: count, new: count, known: count })),
  /** Other new numbers that come into question, best first. */
  others: z.array(z.object({ id: publicId, label: text(), score: part, first: time, shared: count })),
  /** Place in `circles` of the circle that it changed with. */
  circle: count.nullable(),
  /** How many answers as sure as this were right on fictitious networks: docs/decisions/0207. */
  tested: z.object({ right: count, of: count }),
})
export type Replacement = z.infer<typeof replacement>

/** Why there is nothing about a number: used too little; it neither ends nor begins; nothing that fits ends or begins then. */
export const WHY_NOT = ['few-events', 'goes-on', 'nobody'] as const

const tie = z.tuple([count, count])
/** A circle that changed its numbers together, matched by who talks to whom; `before` and `after` are ties by place in `pairs`. */
export const replacementCircle = z.object({
  pairs: z.array(z.object({ old: text(), new: text(), oldId: publicId, newId: publicId })),
  before: z.array(tie),
  after: z.array(tie),
})
export type ReplacementCircle = z.infer<typeof replacementCircle>

export const replacementsAnswer = answerOf(replacement).extend({
  /** Of all rows, those that are not weak. */
  clear: count,
  circles: z.array(replacementCircle),
  why: z.array(z.object({ id: publicId, label: text(), code: z.enum(WHY_NOT), events: count })),
})
export type ReplacementsAnswer = z.infer<typeof replacementsAnswer>

const asked = askedWith()

/** Questions about telephones that read everything: they run as jobs and can be cancelled. Best first; `total` counts what `limit` leaves out as well. */
export const telephonyMethods = {
  'telephony.replacements': { target: 'case', args: z.object({ ...asked, at: instant.nullable().default(null) }).strict(), result: replacementsAnswer },
} as const
