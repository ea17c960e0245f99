import { z } from 'zod'
import { CERTAINTIES, LINK_KINDS } from '../model/entity.ts'
import { answerOf, askedWith, coverage, guard } from './answers.ts'
import { count, eventRecord, filter, instant, nodeKind, publicId, text } from './schemas.ts'

/** Ways between two, chains of calls, contacts in common, and what happened around a time. Times are ISO 8601 UTC unless they say otherwise. */
const time = text(40)
const named = z.object({ id: publicId, label: text() })

/** What ties two neighbours on a way. `strength`: events and stated weights; `rows`: that a file states it with, beside events. */
export const wayLink = z.object({
  from: publicId,
  to: publicId,
  strength: z.number(),
  events: count,
  certainty: z.enum(CERTAINTIES),
  rows: count,
  first: time.nullable(),
  last: time.nullable(),
  /** In order of time: the event of this way, when it began, how long it took. */
  event: publicId.optional(),
  at: time.optional(),
  seconds: z.number().nullable().optional(),
})
export type WayLink = z.infer<typeof wayLink>

/** `length` in links. `protected`: a protected person, or what leads to one. `weakest` rests on least: the least certain, of those the one with fewest events and rows. */
export const way = z.object({
  length: count,
  nodes: z.array(named.extend({ kind: nodeKind, protected: z.boolean() })),
  links: z.array(wayLink),
  weakest: wayLink,
})
export type FoundWay = z.infer<typeof way>

/** What of a question keeps two apart: without it there would be a way. */
export const OBSTACLES = ['order', 'directed', 'avoiding', 'through', 'period', 'kinds', 'sources', 'least'] as const
export type Obstacle = (typeof OBSTACLES)[number]

/** By what two pieces of a network come close where no tie joins them. */
export const TOUCHES = ['handset', 'sim', 'link', 'cell'] as const

const piece = z.object({ nodes: count, ties: count, busiest: z.array(named.extend({ ties: count })) })
const touch = z.object({
  by: z.enum(TOUCHES),
  /** The handset, SIM, cell, or person that both have to do with. */
  thing: named,
  kind: nodeKind,
  /** On the piece of the one asked about first, and of the other; with the steps from there to the one asked about. */
  near: named.extend({ steps: count }),
  far: named.extend({ steps: count }),
})
export type Touch = z.infer<typeof touch>

/** Why there is no way, and what comes nearest to one. */
export const noWay = z.object({
  /** The group of all who are tied to each end, whatever the settings but for the filter; null where it is tied to nobody. */
  pieces: z.object({ from: piece.nullable(), to: piece.nullable(), same: z.boolean() }),
  without: z.array(z.enum(OBSTACLES)),
  /** True where only leaving out all of these together opens a way. */
  together: z.boolean(),
  /** Under all settings, how far one gets: who of those reached is fewest steps from the end. `at`: when, in order of time. */
  reached: z.array(named.extend({ steps: count, at: time.nullable() })),
  touches: z.array(touch),
})
export type NoWay = z.infer<typeof noWay>

export const chainVerdict = z.enum(['beyond', 'unclear', 'usual', 'unknown'])
export type ChainVerdict = z.infer<typeof chainVerdict>

export const chain = z.object({
  path: z.array(text()),
  ids: z.array(publicId),
  times: count,
  first: time,
  last: time,
  /** How often chance would show it, given everybody's hours and number of calls; null where too few days are known. */
  expected: z.number().nullable(),
  /** `beyond` chance, even among all the chains looked at; `unclear`: beyond chance by itself only; `usual`; `unknown`. */
  verdict: chainVerdict,
})
export type Chain = z.infer<typeof chain>

/** One time that a chain was seen: its calls in order. */
export const chainTime = z.object({ calls: z.array(z.object({ event: publicId, start: time, seconds: z.number().nullable() })) })
export type ChainTime = z.infer<typeof chainTime>

export const commonContact = z.object({
  id: publicId,
  other: text(),
  with: z.array(text()),
  events: count,
  /** With each of those asked about, in the order given; those it is not in touch with are left out. */
  each: z.array(
    z.object({
      id: publicId,
      label: text(),
      events: count,
      first: time,
      last: time,
      /** A person may be in touch with it from several numbers. */
      numbers: z.array(named.extend({ events: count })),
    }),
  ),
  /** With how many others it is in touch in all the case, under the filter. */
  known: count,
  /** `rare`: few know it; `common`: many; `service`: a short number or a name as operators and companies use them. */
  rarity: z.enum(['rare', 'common', 'service']),
})
export type CommonContact = z.infer<typeof commonContact>

const within = z.number().int().min(0).max(604_800_000).default(600_000)
const ids = z.array(publicId).max(1_000)
/** The command line asks for all of them. */
const many = z.number().int().min(1).max(1_000_000).default(500)

export const waysMethods = {
  'network.paths': {
    target: 'case',
    args: z
      .object({
        ...askedWith(),
        from: publicId,
        to: publicId,
        most: z.number().int().min(1).max(10_000).default(5),
        through: ids.default([]),
        avoiding: ids.default([]),
        inOrder: z.boolean().default(false),
        directed: z.boolean().default(false),
        links: z.array(z.enum(LINK_KINDS)).max(LINK_KINDS.length).optional(),
      })
      .strict(),
    result: answerOf(way).extend({
      /** False where the search ended before all ways of that length were seen. */
      complete: z.boolean(),
      /** Whether both ends are tied to anything under the filter. */
      tied: z.object({ from: z.boolean(), to: z.boolean() }),
      none: noWay.nullable(),
    }),
  },
  'telephony.chains': {
    target: 'case',
    args: z
      .object({
        ...askedWith(),
        limit: many,
        /** Milliseconds from the end of one call to the start of the next. */
        within,
        least: z.number().int().min(1).max(1_000_000).default(3),
        /** Only chains in which these take part. */
        of: ids.optional(),
        order: z.enum(['times', 'chance']).default('times'),
      })
      .strict(),
    result: answerOf(chain),
  },
  /** Every time that a chain was seen, the last first. */
  'telephony.chainTimes': {
    target: 'case',
    args: z
      .object({ filter: filter.default({}), path: z.array(publicId).min(3).max(6), within, limit: z.number().int().min(1).max(10_000).default(500) })
      .strict(),
    result: z.object({ rows: z.array(chainTime), total: count }),
  },
  'telephony.common': {
    target: 'case',
    args: z.object({ ...askedWith(), limit: many, of: z.array(publicId).min(2).max(1_000), order: z.enum(['events', 'rare']).default('events') }).strict(),
    result: answerOf(commonContact).extend({
      /** Of each of those asked about: with how many it is in touch. */
      asked: z.array(z.object({ id: publicId, label: text(), contacts: count })),
    }),
  },
  /** All that happened from `minutes` before a time, or before an event began, to as long after. Nearest first where there are more than `limit`; in order of time. */
  'telephony.around': {
    target: 'case',
    args: z
      .object({
        filter: filter.default({}),
        event: publicId.optional(),
        at: instant.optional(),
        minutes: z.number().int().min(0).max(10_080).default(15),
        /** Everything, only what the event's own parties did, or only what happened at its cells. */
        who: z.enum(['all', 'parties', 'cells']).default('all'),
        limit: z.number().int().min(1).max(5_000).default(500),
      })
      .strict()
      .refine(({ event, at }) => (event === undefined) !== (at === undefined)),
    result: z.object({
      /** UTC ms; `until` is exclusive. `at` and `end`: the event itself, or the time asked about. */
      from: instant,
      until: instant,
      at: instant,
      end: instant,
      event: eventRecord.nullable(),
      rows: z.array(eventRecord.extend({ fromId: publicId.nullable(), toId: publicId.nullable() })),
      total: count,
      /** Who took part, busiest first. */
      parties: z.array(named.extend({ kind: nodeKind, events: count, central: z.boolean() })),
      guards: z.array(guard),
      coverage,
    }),
  },
} as const
