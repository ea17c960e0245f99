import { z } from 'zod'
import { coverage, guard } from './answers.ts'
import { count, filter, instant, publicId, text } from './schemas.ts'

/**
 * What is remarkable about a number, its SIM and its handset; `handsets.warning.CODE` says it. In order of weight. `overlapping-calls`,
 * `two-places`: one IMEI in two handsets. `many-sims`: a gateway, a SIM box, a copied IMEI. `shared-handset`: several numbers or SIMs
 * in it. `several-handsets`: of one number. `shared-sim`: several numbers. `two-slots`: two IMEIs, probably of one telephone.
 * `neighbouring-serials`: made, and perhaps bought, together. `foreign-sim`: of another country than its number. `bad-imei`: check digit
 * or length. `generic-imei`: ties nothing together. `test-imei`: never sold. `unknown-body`: no body gives out such a type code.
 * `short-imei`: the check digit is ours. `software-version`: the check digit is ours, two digits of a version were left out.
 */
export const HANDSET_WARNINGS = [
  'overlapping-calls',
  'two-places',
  'many-sims',
  'shared-handset',
  'several-handsets',
  'shared-sim',
  'two-slots',
  'neighbouring-serials',
  'foreign-sim',
  'bad-imei',
  'generic-imei',
  'test-imei',
  'unknown-body',
  'short-imei',
  'software-version',
] as const
export const handsetWarning = z.enum(HANDSET_WARNINGS)
export type HandsetWarning = z.infer<typeof handsetWarning>

/** A number, SIM or handset; the label as it may be said. */
export const handsetThing = z.object({ id: publicId, label: text(), kind: z.enum(['number', 'imsi', 'imei']) })
export type HandsetThing = z.infer<typeof handsetThing>

/** A number, its SIM and its handset as rows name them together. */
export const handsetUse = z.object({
  imei: text().nullable(),
  imsi: text().nullable(),
  number: text().nullable(),
  /** ISO 8601 UTC. */
  first: text(40),
  last: text(40),
  events: count,
  warnings: z.array(handsetWarning),
  imeiId: publicId.nullable(),
  imsiId: publicId.nullable(),
  numberId: publicId.nullable(),
  /** Who gave out the type code, where the IMEI tells (GSMA TS.06). */
  body: text(40).nullable(),
  /** Slots of the answer's period in which something happened, in order. */
  slots: z.array(count),
})
export type HandsetUse = z.infer<typeof handsetUse>

/** One warning: what it is about, what else belongs to it, the events it rests on. */
export const handsetFinding = z.object({
  code: handsetWarning,
  about: z.array(handsetThing),
  /** How many things it is about, `about` being the first of them. */
  abouts: count,
  with: z.array(handsetThing),
  withs: count,
  /** How often it was seen; what is counted depends on the code. */
  count,
  /** Events that show it, two where two collide; the first of them. */
  events: z.array(z.array(publicId).min(1).max(2)),
  /** Figures of the sentence: km, minutes, seconds, cards, days, ofDays, cells (share), sure (1 or 0). */
  values: z.record(text(20), z.number().nullable()),
  /** Countries of the sentence, ISO 3166. */
  countries: z.array(text(2)),
})
export type HandsetFinding = z.infer<typeof handsetFinding>

export const handsetsAnswer = z.object({
  rows: z.array(handsetUse),
  total: count,
  guards: z.array(guard),
  coverage,
  findings: z.array(handsetFinding),
  /** Findings in all, by code. */
  found: z.partialRecord(handsetWarning, count),
  numbers: count,
  sims: count,
  handsets: count,
  /** Events that name a handset or a SIM. */
  events: count,
  from: instant.nullable(),
  until: instant.nullable(),
})
export type HandsetsAnswer = z.infer<typeof handsetsAnswer>

/** Slots that the answer's period is cut into. */
export const HANDSET_SLOTS = 480

/** Which handset and SIM did a number use, and when. `of` of the filter: only these and what they touch, though all are compared. Runs as a job. */
export const handsetMethods = {
  'telephony.handsets': {
    target: 'case',
    args: z.object({ job: text(64), filter: filter.default({}), limit: z.number().int().min(1).max(10_000).default(400) }).strict(),
    result: handsetsAnswer,
  },
} as const
