import { z } from 'zod'
import { SKIP_TESTS } from '../model/plan.ts'
import { DATE_ORDERS } from '../model/source.ts'
import { count, instant, none, path, text } from './schemas.ts'

/** A person's reading of a table: shared/model/plan.ts says what each part means. */
const column = z.number().int().min(0).max(16_383)
const party = z.enum(['caller', 'callee', 'subject', 'correspondent'])
/** One character of ASCII that is no letter, digit, quote or line end. */
export const delimiter = z.string().regex(/^[\t !#-/:-@[-`{-~]$/)

export const splitRule = z.object({ separator: text(16).min(1), index: z.number().int().min(-64).max(64) }).strict()
const fieldSource = z.union([
  z.object({ column, part: splitRule.optional() }).strict(),
  z.object({ columns: z.array(column).min(1).max(16), join: text(16) }).strict(),
  z.object({ constant: text(200) }).strict(),
])
const values = z.record(text(200), text(64))
const skipRule = z.object({ column: column.nullable(), test: z.enum(SKIP_TESTS), text: text(200) }).strict()

export const mappingPlan = z
  .object({
    kind: z.enum(['calls', 'cells', 'locations', 'contacts', 'links']).optional(),
    headerRow: z.number().int().min(1).max(100_000).nullable().optional(),
    firstRow: z.number().int().min(1).max(100_000).optional(),
    delimiter: delimiter.optional(),
    fields: z.record(text(64), fieldSource).optional(),
    values: z.object({ kind: values.optional(), direction: values.optional() }).strict().optional(),
    skip: z.array(skipRule).max(64).optional(),
    dateOrder: z.enum(DATE_ORDERS).optional(),
    zone: text(64).optional(),
    region: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    subject: text(64).optional(),
    projection: text(32).optional(),
    person: party.optional(),
    side: party.optional(),
    legs: z.object({ column }).strict().optional(),
  })
  .strict()

/** What is wrong with a plan for this file: `code` has a sentence in errors.json. An import refuses it for the first; a preview says all and shows what it can. */
const planFault = z.object({ code: text(64), params: z.record(z.string(), z.union([z.string(), z.number()])) })

/** Rows of the file as they are, for the raw grid: the first 40, the last 10, and up to 20 that are unlike the rest, in the order of the file. */
export const grid = z.object({
  rows: z.array(
    z.object({
      row: count,
      which: z.enum(['first', 'last', 'odd']),
      /** Texts of the file, cut at 500 characters and 256 cells. */
      cells: z.array(z.string()),
      fate: z.enum(['header', 'kept', 'rejected', 'skipped']),
      /** As in `rows` of the preview. */
      locator: text().optional(),
      /** Why it was rejected (REJECT_REASONS) or skipped (SKIPS). */
      reason: text(64).nullable().optional(),
      /** What makes it odd: it is rejected, has more or fewer cells than the rest, or a text of kind or direction that is not known. */
      odd: z.enum(['rejected', 'wide', 'narrow', 'value']).optional(),
    }),
  ),
  width: count,
  /** Which rows were looked at: all; or, of a large file, its first ones only, and then no last row is shown. */
  seen: z.enum(['all', 'start']).optional(),
})

/** A text of a column, cut at 200 characters, and how many rows of those looked at have it. */
export const valueCount = z.object({ text: text(200), rows: count })

/** What the reading of a table rests on, beside what every preview says. */
export const reading = {
  /** The table as it is. Absent for documents. */
  grid: grid.optional(),
  /** The reading of the table as it stands, to begin editing from. Zone, region, order of dates and subject are in it only where the person or the layout says them. */
  plan: mappingPlan.optional(),
  planFaults: z.array(planFault).optional(),
  /** Definitions with their scores, best first. */
  scores: z.array(z.object({ format: text(128), score: z.number().min(0).max(1) })).optional(),
  /** The reading is so weak, or so near to another, that an import is refused until a person decides (a plan or a format given decides). */
  unsure: z.boolean().optional(),
  /** Why, and between which formats, best first. */
  doubt: z
    .object({ why: z.enum(['weak', 'tie']), formats: z.array(text(128)) })
    .nullable()
    .optional(),
  /** Texts of the kind and direction columns that no table of values knows, commonest first, with how often they stand in the rows looked at. */
  unknownValues: z.object({ kind: z.array(valueCount), direction: z.array(valueCount) }).optional(),
}

/** What is known of a column in the rows looked at. */
export const columnFacts = {
  /** All fields it feeds, where it feeds several. */
  fields: z.array(text(64)).optional(),
  /** Share of rows that have something in it, 0 to 1. */
  filled: z.number().min(0).max(1).optional(),
  /** How many different texts it has, at most 10,000 counted; the commonest 12 of them. */
  distinct: count.optional(),
  values: z.array(valueCount).optional(),
}

const formatId = text(128).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** A format, shipped or of this case. */
export const formatRow = z.object({
  id: formatId,
  name: z.object({ en: text(200), fr: text(200), ar: text(200) }),
  kind: text(32),
  country: text(2).nullable(),
  extensions: z.array(text(16)),
  /** A document reader reads it: no plan can be made of it. */
  document: z.boolean(),
  /** Made in this case or brought into it, by whom and when; null for shipped ones. */
  own: z.object({ madeAt: instant, madeBy: text() }).nullable(),
})

/** Formats of tables that people make from a plan. They live in the case. */
export const formatMethods = {
  /** Shipped ones first, each part in the order of ids. */
  'formats.list': { target: 'case', args: none, result: z.array(formatRow) },
  /**
   * Makes a format of a plan. The file is read for its header, and for what the plan leaves to recognition. `replace`: id of one of this case's
   * formats to put it in place of. Throws `plan-…`, `format-exists` where a format of this name exists and is not `replace`.
   */
  'formats.save': {
    target: 'case',
    args: z
      .object({
        name: text(200).min(1),
        plan: mappingPlan,
        path,
        format: formatId.optional(),
        encoding: text(64).optional(),
        sheets: z.array(text(255)).max(1).optional(),
        replace: formatId.optional(),
      })
      .strict(),
    result: z.object({ id: formatId }),
  },
  /** Files imported with it stay as they are. Throws `format-shipped`, `format-unknown`. */
  'formats.remove': { target: 'case', args: z.object({ id: formatId }).strict(), result: none },
  /** Writes a format, shipped or own, to a file that the person chose. It holds names of columns and values, no rows. */
  'formats.export': { target: 'case', args: z.object({ id: formatId, path }).strict(), result: z.object({ file: text(), sha256: text(64) }) },
  /** Takes a format from a file. The file may be anybody's: it is checked whole. Throws `format-faulty`, `format-exists`, `file-…`. */
  'formats.import': { target: 'case', args: z.object({ path, replace: z.boolean().default(false) }).strict(), result: z.object({ id: formatId }) },
} as const
