import { z } from 'zod'
import { DATE_ORDERS } from '../model/source.ts'
import { count, text } from './schemas.ts'

/** A person's reading of a table: shared/model/plan.ts says what each part means. */
const column = z.number().int().min(0).max(16_383)
const party = z.enum(['caller', 'callee', 'subject', 'correspondent'])
const splitRule = z.object({ separator: text(16).min(1), index: z.number().int().min(-64).max(64) }).strict()
const fieldSource = z.union([
  z.object({ column, part: splitRule.optional() }).strict(),
  z.object({ columns: z.array(column).min(1).max(16), join: text(16) }).strict(),
  z.object({ constant: text(200) }).strict(),
])
const values = z.record(text(200), text(64))
const skipRule = z.object({ column: column.nullable(), test: z.enum(['is', 'contains', 'starts', 'empty']), text: text(200) }).strict()

export const mappingPlan = z
  .object({
    kind: z.enum(['calls', 'cells', 'locations', 'contacts', 'links']).optional(),
    headerRow: z.number().int().min(1).max(100_000).nullable().optional(),
    firstRow: z.number().int().min(1).max(100_000).optional(),
    delimiter: text(4).min(1).optional(),
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

/** Rows of the file as they are, for the raw grid: the first ones, the last ones, and ones that are unlike the rest. */
export const grid = z.object({
  rows: z.array(
    z.object({ row: count, which: z.enum(['first', 'last', 'odd']), cells: z.array(z.string()), fate: z.enum(['header', 'kept', 'rejected', 'skipped']) }),
  ),
  width: count,
})
