import { z } from 'zod'
import { askedWith, coverage, guard } from './answers.ts'
import { count, instant, publicId, text } from './schemas.ts'

/** What a person decides of two things that bear names. `unsure`: put off. */
export const verdict = z.enum(['same', 'different', 'unsure'])
export type NameVerdict = z.infer<typeof verdict>

/**
 * What speaks for one person, and what against; `names.reason.CODE` of the locales says each, `count` how often or how many.
 * `same-document`, `same-birth`, `same-number` (of them as read), `common-contacts`; `other-document` of the same form,
 * `other-birth`, `in-touch` (a number of one with a number of the other), `apart` (at two places at one time), `one-book` (one file
 * names both), `common-name` (many people are called so).
 */
export const FOR = ['same-document', 'same-birth', 'same-number', 'common-contacts'] as const
export const AGAINST = ['other-birth', 'other-document', 'in-touch', 'apart', 'one-book', 'common-name'] as const
export const identityReason = z.object({ code: z.enum([...FOR, ...AGAINST]), count, a: text().optional(), b: text().optional() })
export type IdentityReason = z.infer<typeof identityReason>

/** A part of two names that met or did not; see shared/names/result.ts. */
export const namePart = z.object({
  how: z.enum(['equal', 'spelling', 'transliterated', 'nickname', 'near', 'initial', 'joined', 'missing', 'contradicts']),
  a: text().nullable(),
  b: text().nullable(),
  score: z.number().min(0).max(1),
  weight: z.number().min(0),
})
export const nameLimit = z.enum(['contradiction', 'too-little', 'father-and-son', 'initials'])

/** One of the two, as the case knows it. */
export const namedThing = z.object({
  id: publicId,
  label: text(),
  /** Its document number as read; empty where no file gives one. */
  document: text(),
  /** Numbers and accounts that files tie to it; `numbersTotal` of them in all. */
  numbers: z.array(z.object({ id: publicId, label: text() })),
  numbersTotal: count,
  /** Files that name it. */
  sources: z.array(z.object({ id: publicId, file: text() })),
  /** Others that were decided to be one with it. */
  same: z.array(z.object({ id: publicId, label: text() })),
})
export type NamedThing = z.infer<typeof namedThing>

export const identityPair = z.object({
  a: namedThing,
  b: namedThing,
  /** Likeness of the names alone, and with all that speaks for and against; 0 to 1. */
  name: z.number().min(0).max(1),
  score: z.number().min(0).max(1),
  parts: z.array(namePart),
  limit: nameLimit.nullable(),
  reasons: z.array(identityReason),
  verdict: verdict.nullable(),
  decidedAt: instant.nullable(),
  decidedBy: text().nullable(),
})
export type IdentityPair = z.infer<typeof identityPair>

const nameMatch = z.object({
  score: z.number().min(0).max(1),
  match: z.boolean(),
  kind: z.enum(['person', 'organisation', 'vessel']),
  parts: z.array(namePart),
  limit: nameLimit.nullable(),
})

/** Who may be who: candidates for a person to decide, decisions, and two names compared. Nothing is ever merged by itself. */
export const namesMethods = {
  /** Runs as a job. `rows`: what is open, best first, then what was decided, latest first. Protected people who are not revealed are left out and counted. */
  'names.candidates': {
    target: 'case',
    args: z.object(askedWith(1_000)).omit({ filter: true }).strict(),
    result: z.object({
      rows: z.array(identityPair),
      total: count,
      guards: z.array(guard),
      coverage,
      /** Things that bear a name, pairs compared, names too common to be paired with all others, pairs left out for the sake of the protected. */
      named: count,
      compared: count,
      crowded: count,
      withheld: count,
      decided: z.object({ same: count, different: count, unsure: count }),
    }),
  },
  /** Keeps a decision, or with null takes it back. `previous`: what stood there, so that deciding it again undoes this. */
  'names.decide': {
    target: 'case',
    args: z.object({ a: publicId, b: publicId, verdict: verdict.nullable() }).strict(),
    result: z.object({ previous: verdict.nullable() }),
  },
  /** Two things of the case side by side, whether or not their names are alike. */
  'names.pair': { target: 'case', args: z.object({ a: publicId, b: publicId }).strict(), result: identityPair },
  /** Two names as they are typed. */
  'names.compare': { target: 'case', args: z.object({ a: text(300), b: text(300) }).strict(), result: nameMatch },
} as const
