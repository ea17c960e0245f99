import { z } from 'zod'
import { answerOf, askedWith, coverage, guard } from './answers.ts'
import { PROTECTIONS } from '../model/entity.ts'
import { count, filter, instant, nodeKind, publicId, text } from './schemas.ts'

const share = z.number().min(0).max(1)
const time = text(40)
const date = text(10)
const zone = text(64).optional()

/** A name as it may be said: of protected people, and of all that leads to them, a veil. */
export const thingLabel = z.object({
  kind: nodeKind,
  label: text(),
  detail: text(),
  protection: z.enum(PROTECTIONS).nullable(),
  protectedAs: z.object({ persons: z.array(publicId), nth: count }).optional(),
  veiled: z.boolean().optional(),
  subject: z.boolean(),
})
export type ThingLabel = z.infer<typeof thingLabel>

/** Somebody whom the one asked about is in touch with; `id` null for events that name nobody. Meanings: `Contact` of main/analysis/contacts. */
export const contact = z.object({
  id: publicId.nullable(),
  other: text().nullable(),
  label: thingLabel.nullable(),
  /** Person whom links tie to it, where there is one. */
  person: z.object({ id: publicId, label: text() }).nullable(),
  events: count,
  out: count,
  in: count,
  seconds: z.number().min(0),
  calls: count,
  missed: count,
  voicemail: count,
  messages: count,
  /** ISO 8601 UTC, here and below. */
  first: time,
  last: time,
  days: count,
  conversations: count,
  balance: share.nullable(),
  unanswered: z.boolean(),
  /** Events in each of equal parts of the time from the first to the last event of the answer. */
  series: z.array(count),
})
export type ContactRow = z.infer<typeof contact>

export const ASPECTS = ['volume', 'hours', 'places', 'contacts'] as const

const habit = z.object({
  from: date,
  until: date,
  events: count,
  perDay: z.number().min(0),
  nights: share.nullable(),
  cell: text().nullable(),
  cellId: publicId.nullable(),
  contact: text().nullable(),
  contactId: publicId.nullable(),
})

const hours = z.array(z.array(count).length(24)).length(7)

export const patternResult = z.object({
  zone: text(64),
  /** By weekday, Monday first, and hour. */
  hours,
  nights: count,
  silences: z.array(z.object({ from: time, until: time, covered: z.boolean() })),
  places: z.array(z.object({ id: publicId, cell: text(), name: text().nullable(), events: count, days: count, nights: count, first: time, last: time })),
  allPlaces: count,
  sleep: z.object({ id: publicId, cell: text(), nights: count, of: count }).nullable(),
  events: count,
  days: count,
  first: time.nullable(),
  last: time.nullable(),
  changes: z.array(z.object({ on: date, chance: share, aspects: z.array(z.enum(ASPECTS)), before: habit, after: habit })),
  /** Events in equal steps of whole days. */
  timeline: z.object({ first: date, step: count, counts: z.array(count) }),
  label: thingLabel.nullable(),
  guards: z.array(guard),
  coverage,
})
export type PatternResult = z.infer<typeof patternResult>

export const compareResult = z.object({
  zone: text(64),
  lives: z.array(z.object({ id: publicId, label: thingLabel.nullable(), events: count, hours, nights: count, cells: count, contacts: count })),
  pairs: z.array(
    z.object({
      a: publicId,
      b: publicId,
      hours: share.nullable(),
      places: share.nullable(),
      shared: z.array(z.object({ id: publicId, cell: text(), name: text().nullable(), events: z.tuple([count, count]) })),
      common: count,
      between: count,
      chance: z.object({ hours: share.nullable(), places: share.nullable(), common: share.nullable() }),
    }),
  ),
  others: z.object({ numbers: count, hours: count, places: count }),
  guards: z.array(guard),
  coverage,
})
export type CompareResult = z.infer<typeof compareResult>

/** Figures of one calendar month of the zone, by definitions of the bandicoot toolbox; null where undefined. */
export const monthFigures = z.object({
  month: z.string().regex(/^-?\d{4,6}-\d{2}$/),
  calls: count,
  texts: count,
  /** Days with calls or messages. */
  days: count,
  contacts: count,
  /** Seconds of a call in the mean. */
  duration: z.number().nullable(),
  /** Share from 19:00 to 07:00. */
  nights: share.nullable(),
  /** Share of conversations that they began. */
  started: share.nullable(),
  /** Cells and positions that somebody tells of them. */
  places: count,
})
export type MonthFigures = z.infer<typeof monthFigures>

/** What narrows the rows of one down to those behind a figure. Hours and weekdays are those of `zone`; weekdays from Monday, 0. */
export const narrow = z
  .object({
    /** Only with this other party; `nobody`: events that name no other. */
    other: z.union([publicId, z.literal('nobody')]).optional(),
    weekday: z.number().int().min(0).max(6).optional(),
    hour: z.number().int().min(0).max(23).optional(),
    night: z.literal(true).optional(),
    cell: publicId.optional(),
    /** Started by the one asked about, or by the other. */
    out: z.boolean().optional(),
    outcome: z.enum(['missed', 'voicemail', 'message', 'call', 'other']).optional(),
    /** Only where a row names just these together; null: a row that names none. The number is null where a row does not say whose the handset was. */
    use: z.object({ number: publicId.nullable(), sim: publicId.nullable(), handset: publicId.nullable() }).strict().optional(),
  })
  .strict()
export type Narrow = z.infer<typeof narrow>

const { job, filter: under } = askedWith()
/** The zone is the case's where none is given. */
const about = { job, of: publicId, filter: under, zone }

/** Questions about one number, person, handset or SIM, or a few. They run as jobs, in turns, and can be cancelled. */
export const contactsMethods = {
  'telephony.contacts': {
    target: 'case',
    args: z.object({ ...about, limit: z.number().int().min(1).max(10_000).default(1_000) }).strict(),
    result: answerOf(contact).extend({
      events: count,
      first: instant.nullable(),
      last: instant.nullable(),
      label: thingLabel.nullable(),
      /** Contacts with nothing but unanswered calls. */
      unanswered: count,
    }),
  },
  'telephony.pattern': { target: 'case', args: z.object(about).strict(), result: patternResult },
  'telephony.compare': { target: 'case', args: z.object({ job, of: z.array(publicId).min(2).max(6), filter: under, zone }).strict(), result: compareResult },
  /** Indicators by their names in the bandicoot toolbox; null where undefined. */
  'telephony.indicators': {
    target: 'case',
    args: z.object(about).strict(),
    result: z.object({ indicators: z.record(text(200), z.number().nullable()), months: z.array(monthFigures), guards: z.array(guard), coverage }),
  },
  /** Events behind a figure, in order of time, the first 10,000 of `total`. */
  'telephony.rows': {
    target: 'case',
    args: z.object({ of: publicId, filter: filter.default({}), zone, narrow }).strict(),
    result: z.object({ total: count, events: z.array(publicId) }),
  },
} as const
