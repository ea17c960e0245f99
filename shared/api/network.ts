import { z } from 'zod'
import { LINK_KINDS } from '../model/entity.ts'
import { answerOf, askedWith } from './answers.ts'
import { chartNode, count, instant, publicId, text } from './schemas.ts'

/** A node as an answer names it, as a chart would. */
export const thing = chartNode.omit({ events: true, links: true })
export type Thing = z.infer<typeof thing>

const share = z.number().min(0).max(1)
const measure = z.number().nullable()
/** A group's number in this answer, from 1, the largest first; null for a node of no group. A group has three nodes or more. */
const group = z.number().int().min(1).nullable()

/** How the network is taken: kinds of asserted links that count as ties (left out: docs/decisions/0102), weights, direction. */
const taken = {
  ...askedWith(500),
  links: z.array(z.enum(LINK_KINDS)).max(LINK_KINDS.length).optional(),
  weighted: z.boolean().default(false),
  directed: z.boolean().default(false),
}

export const measuredWhole = z.object({
  nodes: count,
  links: count,
  density: measure,
  components: count,
  largest: measure,
  modularity: measure,
  centralization: measure,
  betweennessCentralization: measure,
  closenessCentralization: measure,
  transitivity: measure,
  /** As Leiden divides it, single nodes counted; `groups` counts those of three nodes or more. */
  communities: count,
  groups: count,
})

/** How much the sources that were asked for decide who looks central: of the first `top`, those whose own records the case holds, and all such. */
export const sampled = z.object({ top: count, subjects: count, allSubjects: count })
export type Sampled = z.infer<typeof sampled>

/** Every measure of one node; null where it is undefined. docs/command-line.md says how each is scaled. */
export const measuredNode = thing.extend({
  degree: count,
  strength: z.number(),
  betweenness: measure,
  closeness: measure,
  harmonic: measure,
  eigenvector: measure,
  pagerank: measure,
  hub: measure,
  authority: measure,
  core: count,
  clustering: measure,
  constraint: measure,
  community: z.number().int().nullable(),
  group,
})
export type MeasuredNode = z.infer<typeof measuredNode>

/** Who stands between groups. */
export const connector = thing.extend({
  degree: count,
  betweenness: measure,
  group,
  /** Groups in which it has a tie, its own among them. */
  touches: count,
  /** Pairs of groups whose ties all end at it. */
  pairs: count,
  /** Groups that lie apart from most of the others without it, and nodes that do. */
  severed: count,
  cutOff: count,
})
export type Connector = z.infer<typeof connector>

export const measuredTie = z.object({
  from: thing,
  to: thing,
  strength: z.number(),
  betweenness: measure,
  /** Nodes cut off without it, the smaller part; 0 where there is another way; null where direction is kept. */
  cutOff: count.nullable(),
  groups: z.tuple([group, group]),
})
export type MeasuredTie = z.infer<typeof measuredTie>

const member = thing.extend({ ties: count })

export const groupRow = z.object({
  group: z.number().int().min(1),
  size: count,
  /** Events and weights between its members, and to others. */
  inner: z.number(),
  outer: z.number(),
  innerTies: count,
  /** Of all pairs of members, the share that is tied. */
  density: share,
  /** Members with most ties inside it; `ties` counts those. */
  holders: z.array(member),
  subjects: count,
  /** How far its members stay together when the search is begun anew, and when a tenth of the ties is left out. */
  again: share,
  thinned: share,
  /** Other groups it has ties with, the busiest first. */
  others: z.array(z.object({ group: z.number().int().min(1), strength: z.number(), ties: count })),
})
export type GroupRow = z.infer<typeof groupRow>

export const groupMember = thing.extend({ group: z.number().int().min(1), inside: count, outside: count, again: share, thinned: share })
export type GroupMember = z.infer<typeof groupMember>

export const CHANGES = ['new', 'gone', 'rose', 'fell', 'steady'] as const
export type Change = (typeof CHANGES)[number]

const standing = z.object({
  events: count,
  degree: count,
  betweenness: measure,
  /** Place by degree and by betweenness among those seen in both periods, from 1; null for those who are not. */
  degreePlace: count.nullable(),
  betweennessPlace: count.nullable(),
})

export const changeRow = thing.extend({
  change: z.enum(CHANGES),
  before: standing,
  after: standing,
  /** Of the events that make the change, the share that only files tell which do not cover both periods; null where nothing changed. */
  explained: share.nullable(),
  /** Under five events in both periods together. */
  few: z.boolean(),
  /** Events a bucket of `buckets`. */
  activity: z.array(count),
})
export type ChangeRow = z.infer<typeof changeRow>

/** A file beside the border: its first and last event, and the share of each period between them. */
export const borderFile = z.object({
  id: publicId,
  file: text(),
  first: instant,
  last: instant,
  before: share,
  after: share,
  both: z.boolean(),
})
export type BorderFile = z.infer<typeof borderFile>

const period = z.object({ from: instant, until: instant }).strict()

/** Questions about the whole network. They run as jobs and can be cancelled. Best first; `total` counts what `limit` leaves out as well. */
export const networkMethods = {
  'network.measures': {
    target: 'case',
    args: z.object(taken).strict(),
    result: answerOf(measuredNode).extend({ whole: measuredWhole, sampled }),
  },
  'network.connectors': {
    target: 'case',
    args: z.object(taken).strict(),
    result: answerOf(connector).extend({ whole: measuredWhole, sampled, groups: z.array(z.object({ group: z.number().int(), members: z.array(publicId) })) }),
  },
  'network.ties': {
    target: 'case',
    args: z.object(taken).strict(),
    result: answerOf(measuredTie).extend({ whole: measuredWhole }),
  },
  'network.groups': {
    target: 'case',
    args: z.object({ ...taken, seed: z.number().int().min(0).max(1e9).default(1) }).strict(),
    result: answerOf(groupRow).extend({
      nodes: count,
      members: z.array(groupMember),
      /** Nodes of no group: alone or in pairs. */
      alone: count,
      quality: measure,
      byChance: measure,
      again: share,
      thinned: share,
      seed: count,
      runs: count,
    }),
  },
  'network.change': {
    target: 'case',
    args: z.object({ ...askedWith(500), before: period, after: period, weighted: z.boolean().default(false) }).strict(),
    result: answerOf(changeRow).extend({
      counts: z.record(z.enum(CHANGES), count),
      stayed: count,
      before: z.object({ events: count, nodes: count }),
      after: z.object({ events: count, nodes: count }),
      /** Events of the two periods that a file covering both tells. */
      alike: count,
      files: z.array(borderFile),
      buckets: z.object({ unit: z.enum(['day', 'week', 'month']), starts: z.array(instant) }),
    }),
  },
} as const
