import type { QualityCode, QualitySection, QualitySeverity, QualityUnit } from '../../../shared/api/quality.ts'
import type { ImportReport } from '../../../shared/model/source.ts'
import type { Turns } from '../../import/load/turns.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import type { Activity } from './activity.ts'
import type { Columns } from './columns.ts'
import type { CellFacts, SelectorFacts } from './things.ts'

/** Rows behind a finding, in the order they are listed. `other` is a second row that it is about, 0 where there is none; `a`, `b` what it says of them. */
export interface Hits {
  readonly size: number
  readonly id: Int32Array
  readonly other: Int32Array
  readonly a: Float64Array
  readonly b: Float64Array
}

/** Where the rows of a finding are read from. `where` is a condition on `observation o` or on `other_row`, with its parameters. */
export type RowList =
  | { from: 'observation'; hits: Hits }
  | { from: 'rows'; ids: Int32Array }
  | { from: 'observation-where'; where: string; params: number[]; total: number }
  | { from: 'other'; where: string; params: (number | string)[]; total: number }
  | { from: 'statement' | 'link'; ids: number[] }

/** A value of a sentence: as it is, an instant, a file, or a thing that is named, and veiled, only when somebody reads it. */
export type Said = string | number | { source: number } | { at: number } | { selector: number }

export interface Found {
  code: QualityCode
  /** What tells findings of one code apart: a reason, another source. */
  what?: string
  section: QualitySection
  severity: QualitySeverity
  unit: QualityUnit
  count: number
  values?: Record<string, Said>
  rows: RowList[]
  /** What a row's sentence says, from its figures `a` and `b`. */
  why?: (a: number, b: number) => Record<string, Said>
}

/** What a check is given. Rows of the source lie in columns; things that they name are known by row number. */
export interface Setting {
  read: ReadableDB
  horizon: Horizon
  source: number
  zone: string
  importedAt: number
  range: { first: number; last: number }
  report: ImportReport
  rows: Columns
  selectors: SelectorFacts
  cells: CellFacts
  turns: Turns
  /** Rows with a party whose handset they describe, by that party and by time, those left out that tell a day alone; made once. */
  byParty(): Promise<Int32Array>
  byHandset(): Promise<Int32Array>
  /** The days on which something happened; made once. */
  activity(): Promise<Activity | null>
  /** Rows of this source of events that other sources tell of as well; made once. */
  shared(): Promise<Pairing[]>
}

/** Two rows of one call: ours, by its place in the columns, and the other file's, which starts `start` ms later and lasts `seconds` longer (null where either is unknown). */
export interface Pairing {
  own: number
  other: number
  source: number
  start: number
  seconds: number | null
}

/** One thing that is looked for. */
export interface Check {
  codes: readonly QualityCode[]
  /** Why it cannot be judged here (a key under quality.unable), or null. */
  unable?(setting: Setting): string | null
  run(setting: Setting): Found[] | Promise<Found[]>
}
