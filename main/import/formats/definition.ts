import { z } from 'zod'
import { delimiter, splitRule } from '../../../shared/api/plan.ts'
import { EVENT_KINDS } from '../../../shared/model/event.ts'
import { DATE_ORDERS } from '../../../shared/model/source.ts'
import { SKIP_TESTS } from '../../../shared/model/plan.ts'
import { FIELDS } from '../types.ts'

const word = z.string().min(1).max(200)
const field = z.enum(FIELDS)
const kind = z.enum(EVENT_KINDS)
const direction = z.enum(['out', 'in', 'unknown'])
const party = z.enum(['caller', 'callee', 'subject', 'correspondent'])

/** What a cell's text, or a file's name, says: a kind, a direction, or both. */
const meaning = z.object({ kind: kind.optional(), direction: direction.optional() }).strict()

const place = z.number().int().min(0).max(16_383)
/** A column: the nth of those that have one of these names, or the one at this place, from 0. */
const columnRef = z.union([
  z.object({ names: z.array(word).min(1), nth: z.number().int().min(1).max(16_384).default(1) }).strict(),
  z.object({ at: place }).strict(),
])
/** Where a field's text comes from, as in a plan (shared/model/plan.ts). */
const source = z.union([
  z.object({ column: columnRef, part: splitRule.optional() }).strict(),
  z.object({ columns: z.array(columnRef).min(1).max(16), join: z.string().max(16) }).strict(),
  z.object({ constant: z.string().max(200) }).strict(),
])

/** One layout of call records, as data. docs/adding-a-format.md explains each part to those who add one. */
export const formatDefinition = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: z.object({ en: word, fr: word, ar: word }).strict(),
    /** What its rows tell of. `phone`, `chat`, `places` and `chart` are read by a document reader (`reader`). */
    kind: z.enum(['calls', 'cells', 'locations', 'contacts', 'links', 'phone', 'chat', 'places', 'chart']),
    /** Id of the document reader, for files that are no table. Then only id, name, kind, country, extensions and note matter. */
    reader: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .optional(),
    /** ISO 3166 alpha-2, or null where the layout belongs to no country. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    extensions: z.array(z.string().regex(/^[a-z0-9]+$/)).min(1),
    /** Columns by their names. A column may feed several fields (`SMS-MO`: kind and direction); without field it only helps to recognise the layout. */
    columns: z.array(z.object({ names: z.array(word).min(1), fields: z.array(field).default([]), required: z.boolean().default(false) }).strict()),
    /** Files without header: their columns in order, null for those that feed nothing. */
    headerless: z
      .object({
        columns: z.array(z.array(field)).min(1),
        extra: z.number().int().min(0).default(0),
        /** Column index to patterns that its cells match. */ check: z.record(z.string(), word).default({}),
      })
      .strict()
      .nullable()
      .default(null),
    /** Fields that are split off a column, joined of several, constant, or of a column without a name of its own. */
    fieldsFrom: z.partialRecord(field, source).default({}),
    /** Nothing but what the definition says feeds a field: no column is taken by the shared vocabulary. Formats that people make are whole. */
    whole: z.boolean().default(false),
    /** Rows between header and data, or above the data of a file without header. */
    gap: z.number().int().min(0).max(100_000).default(0),
    /** Where the sniffed one is wrong. */
    delimiter: delimiter.nullable().default(null),
    /** Rows to leave out (shared/model/plan.ts). */
    skip: z
      .array(z.object({ column: columnRef.nullable(), test: z.enum(SKIP_TESTS), text: z.string().max(200) }).strict())
      .max(64)
      .default([]),
    /** Order of day, month and year where the layout fixes it; else each file's own dates decide. */
    dateOrder: z.enum(DATE_ORDERS).nullable().default(null),
    /** What the file's name says, first match wins; patterns are matched on the name without folder and extension, without regard to case. */
    fileNames: z.array(z.object({ pattern: word, says: meaning }).strict()).default([]),
    /** Cell texts of the `kind` and `direction` columns, beyond the words that all formats share. */
    values: z.record(word, meaning).default({}),
    /** Of all rows, where neither column nor file name says it. */
    constants: meaning.default({}),
    /** Zone of its times where the layout itself fixes it. */
    zone: word.nullable().default(null),
    /** Zone that its files usually are in, taken before the case's and still to be confirmed. */
    usualZone: word.nullable().default(null),
    region: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .default(null),
    /** The party whose name and document a row carries. */
    person: party.nullable().default(null),
    /** The party whose handset, SIM and cell a row carries. */
    side: party.nullable().default(null),
    /** Rows are of everybody whom a cell or an exchange saw: none of them is the file's own subscriber. */
    manySubjects: z.boolean().default(false),
    /** Of coordinates in metres: an id of shared/geo/projections.ts. */
    projection: word.nullable().default(null),
    /** Rows that agree in these columns and in their parties, within so many seconds, are one call (`LegRule` in types.ts). */
    legs: z
      .object({ columns: z.array(columnRef).min(1).max(8), within: z.number().int().min(0).max(604_800) })
      .strict()
      .nullable()
      .default(null),
    /** See `Mapping` in types.ts. */
    cellScope: word.nullable().default(null),
    cellNetwork: z
      .string()
      .regex(/^\d{3}-\d{2,3}$/)
      .nullable()
      .default(null),
    /** Kind of rows of no seconds (Morocco's `interco`: an SMS); by file name. */
    zeroSeconds: z.object({ pattern: word, kind }).strict().nullable().default(null),
    /** Shared words of all formats; only the generic definition carries them. */
    footers: z.array(word).default([]),
    note: z.string().max(2_000).default(''),
  })
  .strict()

/** Kinds whose files are tables. */
export const TABLE_KINDS = ['calls', 'cells', 'locations', 'contacts', 'links'] as const

export type FormatDefinition = z.infer<typeof formatDefinition>
export type ColumnRef = z.infer<typeof columnRef>
export type DefinedSource = z.infer<typeof source>
