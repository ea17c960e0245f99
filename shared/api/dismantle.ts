import { z } from 'zod'
import { CERTAINTIES, LINK_KINDS } from '../model/entity.ts'
import { STAGES } from '../model/stage.ts'
import { AIMS } from '../network/dismantle/aims.ts'
import { BASELINES } from '../network/dismantle/baselines.ts'
import { answerOf, askedWith } from './answers.ts'
import { count, filter, instant, none, nodeKind, publicId, text } from './schemas.ts'

const share = z.number().min(0).max(1)
const stage = z.enum(STAGES)
const links = z.array(z.enum(LINK_KINDS)).max(LINK_KINDS.length).optional()
const somebody = z.object({ id: publicId, label: text(), kind: nodeKind })

/** How well the case shows somebody's place: `dismantle.evidence` of the locales says the rule (main/analysis/dismantling/evidence.ts). */
export const EVIDENCE_GRADES = ['strong', 'fair', 'thin'] as const
export const evidenceStrength = z.object({
  grade: z.enum(EVIDENCE_GRADES),
  events: count,
  /** Of the events, those that rows of two sources or more tell of. */
  agreeing: count,
  sources: count,
  ties: count,
  /** Ties with three events, two sources, or a confirmed statement. */
  firm: count,
  /** Links that files state. */
  stated: z.record(z.enum(CERTAINTIES), count),
})
export type EvidenceStrength = z.infer<typeof evidenceStrength>

/** Somebody to remove. */
export const target = somebody.extend({ degree: count, strength: z.number(), stages: z.array(stage) })

/** Somebody who could fill the gap: what makes them likely (shared/network/dismantle/recovery.ts). */
export const heir = somebody.extend({ known: share, shared: count, of: count, direct: z.boolean(), sameStage: z.boolean(), risk: share })
export type Heir = z.infer<typeof heir>

export const removed = target.extend({ heirs: z.array(heir), risk: share, evidence: evidenceStrength })
const stepped = target.extend({ value: count })

/** One network after another: pieces, the largest of them, pairs between whom a way is left, ways along the stages (null where fewer than two are known). */
export const standing = z.object({ pieces: count, largest: count, pairs: count, ways: count.nullable() })

export const marked = z.object({ id: publicId, stages: z.array(stage).max(STAGES.length) }).strict()

export const dismantleMethods = {
  /**
   * Which `remove` people, taken out together, leave least of `objective`. `rows`: the best set found, whoever weighs most in it first. Proven, or with
   * a `bound` that nobody goes below. Ends with the best so far after `seconds`,
   * or once it is cancelled while it searches; cancelled before, it throws `cancelled`. Throws `stages-missing`.
   */
  'network.dismantle': {
    target: 'case',
    args: z
      .object({
        ...askedWith(100),
        links,
        remove: z.number().int().min(1).max(100).default(3),
        objective: z.enum(AIMS).default('largest'),
        /** Whom to leave alone, beside the protected. */
        protect: z.array(publicId).max(10_000).default([]),
        seconds: z.number().min(1).max(3_600).default(10),
      })
      .strict(),
    result: answerOf(removed).extend({
      objective: z.enum(AIMS),
      before: count,
      value: count,
      after: count,
      proven: z.boolean(),
      bound: count,
      /** Why it ended unproven: its time was up, or it was asked to end (`job.cancel`). Null where it came to its end. */
      stopped: z.enum(['time', 'asked']).nullable(),
      order: z.array(stepped.extend({ evidence: evidenceStrength })),
      busiest: z.array(stepped),
      baselines: z.array(z.object({ name: z.enum(BASELINES), value: count })),
      pieces: z.object({ before: count, after: count }),
      stages: z.array(z.object({ stage, count })),
      ways: z.array(z.array(z.object({ id: publicId, label: text(), stages: z.array(stage) }))),
      nodes: count,
      spared: count,
      protected: count,
      /** Short numbers of operators and companies, which are nobody to be taken out. */
      services: count,
    }),
  },
  /** What is left once these are struck out, from the network that is held: no job, for it answers within milliseconds. */
  'network.pieces': {
    target: 'case',
    args: z.object({ filter: filter.default({}), links, struck: z.array(publicId).max(10_000) }).strict(),
    result: z.object({
      nodes: count,
      before: standing,
      now: standing,
      /** Ids of each piece of several, the largest first. */
      groups: z.array(z.array(publicId)),
      alone: count,
      /** Struck ids that this network does not have, and those that are protected: they are not taken out. */
      strangers: z.array(publicId),
      guarded: z.array(publicId),
    }),
  },
  /** The stages of smuggling that people of this case say somebody has a part in. */
  'stages.list': { target: 'case', args: none, result: z.array(somebody.extend({ stage, at: instant, by: text(200) })) },
  /** Sets all stages of each thing, on the record; gives what they were, so that it can be undone. Throws `not-found`, `busy`. */
  'stages.set': {
    target: 'case',
    args: z.object({ things: z.array(marked).min(1).max(1_000) }).strict(),
    result: z.object({ before: z.array(marked) }),
  },
} as const
