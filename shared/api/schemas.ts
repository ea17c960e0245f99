import { z } from 'zod'
import { CERTAINTIES, ENTITY_KINDS, LINK_KINDS, PROTECTIONS } from '../model/entity.ts'
import { DIRECTIONS, EVENT_KINDS, ROLES, SIDES } from '../model/event.ts'
import { LAYOUTS } from '../model/chart.ts'
import { DATE_ORDERS, SKIPS } from '../model/source.ts'
import { STATEMENTS } from '../model/statement.ts'

/** Schemas that several areas share. Sizes are limits against hostile input, far above honest use. */
export const text = (most = 2_000) => z.string().max(most)
export const path = z.string().min(1).max(4_096)
export const passphrase = z.string().max(1_024)
export const publicId = z.string().regex(/^[a-z]{1,8}[1-9][0-9]{0,14}$/)
export const instant = z.number().int().min(-8.64e15).max(8.64e15)
export const count = z.number().int().min(0)
export const none = z.object({}).strict()

export const eventKind = z.enum(EVENT_KINDS)

export const filter = z
  .object({
    kinds: z.array(eventKind).max(EVENT_KINDS.length).optional(),
    from: instant.optional(),
    until: instant.optional(),
    of: z.array(publicId).max(10_000).optional(),
    sources: z.array(publicId).max(10_000).optional(),
    least: z.number().int().min(1).max(1e9).optional(),
  })
  .strict()

export const layers = z.object({ people: z.boolean(), devices: z.boolean(), places: z.boolean() }).strict()

export const nodeKind = z.enum([...ENTITY_KINDS, 'number', 'sim', 'group'])

export const chartNode = z.object({
  id: publicId,
  kind: nodeKind,
  label: text(),
  detail: text(),
  events: count,
  links: count.optional(),
  protection: z.enum(PROTECTIONS).nullable(),
  protectedAs: z.object({ persons: z.array(publicId), nth: count }).optional(),
  veiled: z.boolean().optional(),
  subject: z.boolean(),
})

export const chartEdge = z.object({
  id: text(64),
  from: publicId,
  to: publicId,
  kind: z.enum(['events', 'handset', 'cell', ...LINK_KINDS]),
  events: count,
  forward: count,
  backward: count,
  seconds: count,
  first: instant.nullable(),
  last: instant.nullable(),
  certainty: z.enum(CERTAINTIES),
  weight: z.number().optional(),
  weights: z.object({ forward: z.number(), backward: z.number() }).optional(),
})

export const graph = z.object({
  nodes: z.array(chartNode),
  edges: z.array(chartEdge),
  omittedNodes: count,
  omittedEdges: count,
  events: count,
  allEvents: count,
  first: instant.nullable(),
  last: instant.nullable(),
})

const point = z.object({ x: z.number().finite(), y: z.number().finite() }).strict()
const nodeIds = z.array(publicId).max(100_000)

export const chartState = z
  .object({
    filter,
    layers,
    layout: z.enum(LAYOUTS),
    positions: z.record(publicId, point),
    hidden: nodeIds,
    pinned: nodeIds,
    only: nodeIds.nullable(),
    limit: z.number().int().min(1).max(100_000),
  })
  .strict()

export const eventRecord = z.object({
  id: publicId,
  kind: eventKind,
  start: text(40),
  local: text(),
  zone: text(64),
  seconds: z.number().nullable(),
  from: text().nullable(),
  to: text().nullable(),
  direction: z.enum(DIRECTIONS),
  side: z.enum(SIDES),
  imei: text().nullable(),
  imsi: text().nullable(),
  cellFrom: text().nullable(),
  cellTo: text().nullable(),
  cellName: text().optional(),
  text: z.string().nullable(),
  source: publicId,
  locator: text(),
  evidence: count,
  withheld: z.boolean().optional(),
})

/** Of a row: whether its text is kept back, and which protected people it tells of. */
export const withholding = { withheld: z.boolean().optional(), persons: z.array(publicId).optional() }

export const warning = z.object({ code: text(64), count, first: text().nullable(), what: text().optional() })

export const partReport = z.object({
  name: text(),
  format: text(128).nullable(),
  read: count.nullable(),
  rejected: count,
  why: z.enum(['hidden', 'empty', 'not-a-table', 'unsure', 'not-chosen', 'chart']).nullable(),
})

export const importReport = z.object({
  source: text(32),
  file: text(),
  sha256: text(64),
  bytes: count,
  format: text(128),
  confidence: z.number().min(0).max(1),
  encoding: text(64).nullable(),
  delimiter: text(8).nullable(),
  sheet: text().nullable(),
  zone: text(64),
  dateOrder: z.enum(DATE_ORDERS),
  read: count,
  kept: count,
  duplicates: count,
  rejected: count,
  skipped: z.array(z.object({ what: z.enum(SKIPS), rows: count })),
  warnings: z.array(warning),
  events: count,
  links: count,
  entities: count,
  seconds: z.number().min(0),
  sheets: z.array(text()).optional(),
  parts: z.array(partReport).optional(),
  kinds: z.array(z.object({ kind: eventKind, count })).optional(),
  statements: z.array(z.object({ what: z.enum(STATEMENTS), count })).optional(),
  subject: text().nullable().optional(),
  planned: z.boolean().optional(),
})

export const evidence = z.object({
  source: publicId,
  file: text(),
  sha256: text(64),
  locator: text(),
  raw: z.string(),
  role: z.enum([...ROLES, 'states']),
  ...withholding,
})

export const page = { offset: count.default(0), limit: z.number().int().min(1).max(5_000).default(200) }
