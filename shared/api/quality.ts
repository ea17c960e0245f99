import { z } from 'zod'
import { count, instant, partReport, path, publicId, text, warning, withholding } from './schemas.ts'
import { REJECT_REASONS, SKIPS } from '../model/source.ts'
import { EVENT_KINDS } from '../model/event.ts'
import { STATEMENTS } from '../model/statement.ts'
import { LANGUAGES } from '../model/translate.ts'

/** What a quality report looks for, in the order in which it speaks of it. Sentences: quality.finding.CODE of the locales. */
export const QUALITY_CODES = [
  'sums',
  'rejected',
  'parts',
  'repeated',
  'repeated-across',
  'possibly-same',
  'ambiguous-date',
  'unsure-instant',
  'date-only',
  'future',
  'order',
  'jump',
  'gap',
  'stops',
  'short',
  'bad-duration',
  'long',
  'whole-minutes',
  'message-seconds',
  'damaged-number',
  'zeros',
  'unusual-number',
  'ambiguous-number',
  'no-correspondent',
  'two-names',
  'damaged-imei',
  'bad-imei',
  'generic-imei',
  'imei-overlap',
  'imei-places',
  'imei-sims',
  'overlap',
  'overlap-explained',
  'damaged-cell',
  'unknown-cell',
  'speed',
  'clock',
  'zone',
  'disagree-time',
  'disagree-duration',
  'one-sided',
  'deleted',
  'unsure-decoding',
] as const
export type QualityCode = (typeof QUALITY_CODES)[number]

export const QUALITY_SECTIONS = ['rows', 'duplicates', 'times', 'durations', 'numbers', 'devices', 'calls', 'places', 'parties', 'extract'] as const
export type QualitySection = (typeof QUALITY_SECTIONS)[number]

/** `fault`: cannot be so. `doubt`: cannot be known, or needs an explanation. `note`: to be known. */
export const QUALITY_SEVERITIES = ['fault', 'doubt', 'note'] as const
export type QualitySeverity = (typeof QUALITY_SEVERITIES)[number]

/** What a finding counts. */
export const QUALITY_UNITS = ['rows', 'calls', 'gaps', 'days', 'numbers', 'parts', 'steps'] as const
export type QualityUnit = (typeof QUALITY_UNITS)[number]

/** Fields whose fill is told. */
export const QUALITY_FIELDS = ['caller', 'callee', 'seconds', 'imei', 'imsi', 'cellFirst', 'cellLast', 'text'] as const
export type QualityField = (typeof QUALITY_FIELDS)[number]

const values = z.record(z.string(), z.union([z.string(), z.number()]))
const place = z.object({ source: publicId, file: text(), locator: text(), raw: z.string(), ...withholding })

/** A row behind a finding: `why` fills quality.why.CODE; `other` is the row that it disagrees or collides with. */
export const qualityRow = place.extend({ why: values.nullable(), other: place.nullable() })
export type QualityRow = z.infer<typeof qualityRow>

export const qualityFinding = z.object({
  /** `CODE` or `CODE.WHAT`: asks for its rows. */
  id: text(128),
  code: z.enum(QUALITY_CODES),
  what: text(64).nullable(),
  section: z.enum(QUALITY_SECTIONS),
  severity: z.enum(QUALITY_SEVERITIES),
  unit: z.enum(QUALITY_UNITS),
  count,
  /** Rows that `quality.rows` gives. */
  rows: count,
  values,
  first: z.array(qualityRow),
})
export type QualityFinding = z.infer<typeof qualityFinding>

export const qualityReport = z.object({
  source: publicId,
  file: text(),
  sha256: text(64),
  bytes: count,
  format: text(128),
  zone: text(64),
  importedAt: instant,
  state: z.enum(['kept', 'undone']),
  sums: z.object({
    read: count,
    kept: count,
    duplicates: count,
    rejected: count,
    /** Each is a list of `quality.rows`: `rejected.REASON`, `skipped.WHAT`. */
    reasons: z.array(z.object({ reason: z.enum(REJECT_REASONS), rows: count })),
    skipped: z.array(z.object({ what: z.enum(SKIPS), rows: count })),
    kinds: z.array(z.object({ kind: z.enum(EVENT_KINDS), rows: count })),
    statements: z.array(z.object({ what: z.enum(STATEMENTS), rows: count })),
    parts: z.array(partReport),
    /** Kept rows of calls and messages that another file tells of as well. */
    corroborated: count,
    first: instant.nullable(),
    last: instant.nullable(),
    /** Days on which something happened, of the days from first to last. */
    activeDays: count,
    days: count,
  }),
  /** `empty.FIELD` gives the rows that lack it. */
  fill: z.array(z.object({ field: z.enum(QUALITY_FIELDS), filled: count, of: count })),
  findings: z.array(qualityFinding),
  /** Looked for and not found; and what could not be looked for, with the reason (quality.unable.WHY). */
  absent: z.array(z.enum(QUALITY_CODES)),
  unable: z.array(z.object({ code: z.enum(QUALITY_CODES), why: text(64) })),
  /** What the import said of itself. */
  remarks: z.array(warning),
})
export type QualityReport = z.infer<typeof qualityReport>

export const qualityMethods = {
  /** Long: reports progress under topic `progress` with the caller's `job`, and can be cancelled. */
  'quality.report': { target: 'case', args: z.object({ job: text(64), source: publicId }).strict(), result: qualityReport },
  'quality.rows': {
    target: 'case',
    args: z.object({ source: publicId, finding: text(128), offset: count.default(0), limit: z.number().int().min(1).max(500).default(100) }).strict(),
    result: z.object({ total: count, rows: z.array(qualityRow) }),
  },
  'quality.print': {
    target: 'case',
    args: z.object({ job: text(64), source: publicId, lang: z.enum(LANGUAGES), path }).strict(),
    result: z.object({ file: path, sha256: text(64), pages: count }),
  },
} as const
