import { z } from 'zod'
import { count, evidence, eventRecord, filter, importReport, instant, none, page, partReport, path, publicId, text, warning, withholding } from './schemas.ts'
import { STATEMENTS } from '../model/statement.ts'
import { columnFacts, formatMethods, mappingPlan, reading } from './plan.ts'
import { DATE_ORDERS } from '../model/source.ts'

/** Sources, imports, events, search, and the way down to the raw row. */
export const importOptions = {
  /** Id of a format definition; recognised when absent. */
  format: text(128).optional(),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  zone: text(64).optional(),
  /** The number whose records these are, where the file does not say. */
  subject: text(64).optional(),
  encoding: text(64).optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  /** The person's own reading of a table: goes before what is recognised. */
  plan: mappingPlan.optional(),
  /** Sheets to read, by name; all that are tables where absent. */
  sheets: z.array(text(255)).max(1_000).optional(),
}

export const column = z.object({
  name: text(),
  /** The field it feeds (see main/import/fields.ts), or null. */
  field: text(64).nullable(),
  /** Why: `name`, `content`, `format`, or '' */
  evidence: text(),
  sample: text(),
  ...columnFacts,
})

export const preview = z.object({
  format: text(128),
  confidence: z.number().min(0).max(1),
  encoding: text(64).nullable(),
  delimiter: text(8).nullable(),
  sheet: text().nullable(),
  /** Row number of the header as a person counts, or null when there is none. */
  headerRow: count.nullable(),
  columns: z.array(column),
  zone: text(64),
  /** True when neither the file nor the person said the zone, so the case's is assumed: ask. */
  zoneAssumed: z.boolean(),
  dateOrder: z.enum(DATE_ORDERS),
  /** What decided it: a row number and text that only one order can read, or '' when nothing did. */
  dateEvidence: text(),
  subject: text(64).nullable(),
  /** The rows of `grid` that are data, as they would be kept or rejected, in the order of the file. */
  rows: z.array(
    z.object({
      locator: text(),
      raw: z.string(),
      event: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
      reason: text(64).nullable(),
      /** Why the row stands here: among the first, the last, or unlike the rest. */
      which: z.enum(['first', 'last', 'odd']).optional(),
      /** A row that tells of no event: what it says, in words of the file. */
      statement: z
        .object({ what: z.enum(STATEMENTS), text: z.string() })
        .nullable()
        .optional(),
    }),
  ),
  /** What the file is: one table and more, or a document (phone extract, chat, chart…). */
  kind: z.enum(['table', 'document']).optional(),
  /** Sheets and parts of the file, and why one is not read. */
  parts: z.array(partReport).optional(),
  ...reading,
  warnings: z.array(warning),
  bytes: count,
  /** Set when the same bytes are a source of this case already. */
  alreadyImported: publicId.nullable(),
})
export type Preview = z.infer<typeof preview>

export const sourceRow = importReport.extend({ importedAt: instant, state: z.enum(['kept', 'undone']) })

export const rejectedRow = z.object({ source: publicId, locator: text(), raw: z.string(), reason: text(64), ...withholding })
export const duplicateRow = z.object({ source: publicId, locator: text(), raw: z.string(), event: publicId, of: text(), ...withholding })

export const hit = z.object({
  id: publicId,
  what: z.enum(['selector', 'entity', 'cell', 'event']),
  label: text(),
  field: text(64),
  score: z.number(),
  withheld: z.boolean().optional(),
})

export const thing = z.object({
  /** As asked for: a public id, or an edge with the end that sorts first in front. */
  id: text(64),
  what: text(32),
  label: text(),
  /** `stated`: a source says so in its own words, and `name` is the source's as well. */
  facts: z.array(z.object({ name: text(64), value: z.string(), stated: z.boolean().optional() })),
  evidence: z.array(evidence),
  /** How many pieces of evidence there are in all; `evidence` may be a first page. */
  total: count,
})

export const dataMethods = {
  'import.preview': { target: 'case', args: z.object({ path, ...importOptions }).strict(), result: preview },
  /** Long: reports progress under topic `progress` with the caller's `job`. */
  'import.run': { target: 'case', args: z.object({ job: text(64), path, ...importOptions }).strict(), result: importReport },
  ...formatMethods,
  'import.undo': {
    target: 'case',
    args: z.object({ source: publicId }).strict(),
    result: z.object({ source: publicId, events: count, links: count, entities: count }),
  },
  'job.cancel': { target: 'case', args: z.object({ job: text(64) }).strict(), result: z.object({ cancelled: z.boolean() }) },
  'sources.list': { target: 'case', args: none, result: z.array(sourceRow) },
  'rows.rejected': {
    target: 'case',
    args: z.object({ source: publicId.optional(), ...page }).strict(),
    result: z.object({ total: count, rows: z.array(rejectedRow) }),
  },
  'rows.duplicates': {
    target: 'case',
    args: z.object({ source: publicId.optional(), ...page }).strict(),
    result: z.object({ total: count, rows: z.array(duplicateRow) }),
  },
  'rows.skipped': {
    target: 'case',
    args: z.object({ source: publicId.optional(), ...page }).strict(),
    result: z.object({ total: count, rows: z.array(rejectedRow) }),
  },
  'events.list': {
    target: 'case',
    args: z
      .object({
        filter: filter.default({}),
        /** Only events between these two. */
        between: z.tuple([publicId, publicId]).optional(),
        /** Only these events. */
        events: z.array(publicId).max(10_000).optional(),
        /** Only events in which this node of a network takes part; `tied`: with another. The numbers of a person are nodes of their own. */
        node: z.object({ id: publicId, tied: z.boolean() }).strict().optional(),
        ...page,
      })
      .strict(),
    result: z.object({ total: count, events: z.array(eventRecord) }),
  },
  search: { target: 'case', args: z.object({ text: text(200), limit: z.number().int().min(1).max(200).default(50) }).strict(), result: z.array(hit) },
  /** One thing with its evidence: a public id, or an edge as `from>to`. */
  show: { target: 'case', args: z.object({ id: text(64), filter: filter.default({}), ...page }).strict(), result: thing },
} as const
