import type { DateOrder, Warning } from '../../../shared/model/source.ts'
import type { DateDecision } from '../dates/scan.ts'
import type { MappingPlan, SkipRule } from '../../../shared/model/plan.ts'
import type { FormatDefinition } from '../formats/definition.ts'
import type { PlanFault } from '../plan/check.ts'
import type { Field, Mapping, RawRecord } from '../types.ts'
import type { NameTable } from './names.ts'

/** What the recogniser sees of a file (one sheet of a workbook). */
export interface Sample {
  /** Base name. */
  fileName: string
  encoding: string | null
  delimiter: string | null
  sheet: string | null
  /** The first rows, some 400, then some from all over the file, then the last 50. A row may be in two of them. */
  head: RawRecord[]
  spread: RawRecord[]
  tail: RawRecord[]
}

export interface RecogniseOptions {
  formats: readonly FormatDefinition[]
  /** What the case assumes where neither person nor file says otherwise. */
  caseRegion: string
  caseZone: string
  /** What the person says: goes before all. */
  region?: string | undefined
  zone?: string | undefined
  /** Id of a definition. */
  format?: string | undefined
  subject?: string | undefined
  dateOrder?: DateOrder | undefined
  /** The person's own reading: what it says goes before what is recognised. */
  plan?: MappingPlan | undefined
  date1904?: boolean | undefined
}

export interface RecognisedColumn {
  /** Text of the header, '' where there is none. */
  name: string
  /** First of `fields`, or null. */
  field: Field | null
  /** All fields it feeds: a column of `SMS-MO` feeds kind and direction. */
  fields: Field[]
  /** Why: `format`, `name`, `content`, `person`, or ''. */
  evidence: 'format' | 'name' | 'content' | 'person' | ''
  sample: string
}

/** How well a definition fits, 0 to 1. */
export interface Score {
  format: string
  score: number
  /** Columns of the file that the definition knows, of those it has and those the file has; -1 for a layout without header. */
  matched: number
  known: number
  present: number
  fileName: boolean
}

export interface Doubt {
  why: 'weak' | 'tie'
  /** Ids, best first: one that is weak, two that tie. */
  formats: string[]
}

export interface Recognition {
  format: string
  /** 0 to 1. */
  confidence: number
  /** Index of the header in `sample.head`, null where there is none. */
  headerRow: number | null
  /** The header's row as a person counts, null where there is none. */
  headerLine: number | null
  header: string[] | null
  /** First data row as a person counts; all before it is preamble or header. */
  firstDataRow: number
  /** True where a plan or the layout fixes that row, so that nothing above it is data, whatever it looks like. */
  firstRowFixed: boolean
  /** Rows that are left out. */
  rules: readonly SkipRule[]
  mapping: Mapping
  columns: RecognisedColumn[]
  /** False where a column is lacking that such a table cannot do without: it cannot be imported with this mapping. */
  usable: boolean
  /** What is wrong with the person's plan, and what it lacks. */
  faults: PlanFault[]
  /** Set where a person must decide: too weak a score, or another format that fits as well and reads the file differently. Never with a plan or a format given. */
  doubt: Doubt | null
  /** What the person, the plan or the layout says of the order of dates; then the dates of the file do not decide it. */
  givenOrder: DateOrder | undefined
  /** What the person or the layout says of these; all else is found or assumed. */
  said: { zone: string | undefined; region: string | undefined; subject: string | undefined }
  /** True where neither file nor person said the zone. */
  zoneAssumed: boolean
  /** `ROW: text` of the cell that decided the order of dates, or ''. */
  dateEvidence: string
  dates: DateDecision
  /** The file's subscriber as stated by person, file name or preamble. */
  subject: string | null
  warnings: Warning[]
  /** Names of columns that all tables share. */
  headings: NameTable
  /** Words with which a footer begins, folded. */
  footers: readonly string[]
  /** All definitions of tables, best first. */
  scores: Score[]
}
