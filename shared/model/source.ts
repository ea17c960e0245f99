import type { EventKind } from './event.ts'
import type { StatementKind } from './statement.ts'

/** A warning of an import: `first` is the locator of the first row it is about. */
export interface Warning {
  code: string
  count: number
  first: string | null
  /** What its sentence names: a type of record, a name of a column. One code may come once for each. */
  what?: string | undefined
}

/** Recognised less surely than this (0 to 1), a file is imported only when a person says which format it is. */
export const LEAST_SURE = 0.6

/** `by-rule`: a person said so. `other`: records of an extract that tell of software, tools and the like. */
export const SKIPS = ['preamble', 'header', 'repeated-header', 'footer', 'blank', 'ruler', 'by-rule', 'other'] as const
export type Skip = (typeof SKIPS)[number]

/** Why a row was rejected. Its raw text is kept with it. */
export const REJECT_REASONS = [
  'no-time',
  'bad-time',
  'no-party',
  'too-few-cells',
  'too-many-cells',
  'too-long',
  'bad-kind',
  'no-cell',
  'damaged-cell',
  'bad-place',
  'other-table',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** What an import says of itself; `read` is always `kept + duplicates + rejected`. */
export interface ImportReport {
  /** Public id of the source. */
  source: string
  /** Base name only. */
  file: string
  sha256: string
  bytes: number
  format: string
  /** 0 to 1. */
  confidence: number
  encoding: string | null
  delimiter: string | null
  sheet: string | null
  zone: string
  dateOrder: DateOrder
  read: number
  kept: number
  duplicates: number
  rejected: number
  skipped: { what: Skip; rows: number }[]
  warnings: Warning[]
  /** New events; new asserted links; new entities and selectors. */
  events: number
  links: number
  entities: number
  seconds: number
  /** Names of sheets or parts by index, where the file has several; `sheet` is then the first. */
  sheets?: string[] | undefined
  /** Of a file with several tables: what became of each. */
  parts?: PartReport[] | undefined
  /** Kept rows by kind of event, and by kind of statement. Sum: `kept` + `duplicates`. */
  kinds?: { kind: EventKind; count: number }[] | undefined
  statements?: { what: StatementKind; count: number }[] | undefined
  /** The number or account whose records these are, as found or said. */
  subject?: string | null | undefined
  /** Read with a plan that a person made. */
  planned?: boolean | undefined
}

/** One sheet or part of a file. `read` is null for a part that was not read, and `why` says why. */
export interface PartReport {
  name: string
  format: string | null
  read: number | null
  rejected: number
  why: 'hidden' | 'empty' | 'not-a-table' | 'unsure' | 'not-chosen' | 'chart' | null
}

/** Order of day, month and year in the file's dates, decided once a file from all rows. `iso` is year first. */
export const DATE_ORDERS = ['iso', 'dmy', 'mdy', 'serial', 'epoch'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** One piece of evidence: the row of a source that says something. */
export interface Evidence {
  source: string
  file: string
  sha256: string
  /** `row 12`, `Sheet1!12`: row is the line or sheet row as a person counts it, from 1. */
  locator: string
  /** The row's own text, to the letter. */
  raw: string
  role: 'primary' | 'corroborating' | 'duplicate' | 'states'
  /** True where `raw` is empty because the row tells of protected people; `persons` are their public ids. */
  withheld?: boolean | undefined
  persons?: string[] | undefined
}
