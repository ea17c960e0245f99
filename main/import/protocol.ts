import type { ErrorReply } from '../../shared/api/errors.ts'
import type { Preview } from '../../shared/api/data.ts'
import type { EventKind } from '../../shared/model/event.ts'
import type { MappingPlan } from '../../shared/model/plan.ts'
import type { PartReport } from '../../shared/model/source.ts'
import type { StatementKind } from '../../shared/model/statement.ts'
import type { DateOrder, Skip, Warning } from './types.ts'
import type { FormatDefinition } from './formats/definition.ts'
import type { Legs } from './match/legs.ts'
import type { Batch } from './pack.ts'

/** What the case process and the reader's worker say to each other. The worker asks for bytes; it never opens a file. */
export interface ReaderJob {
  mode: 'preview' | 'import'
  /** Base name: some layouts say direction and kind in it. */
  file: string
  bytes: number
  format?: string | undefined
  region?: string | undefined
  zone?: string | undefined
  subject?: string | undefined
  encoding?: string | undefined
  dateOrder?: DateOrder | undefined
  plan?: MappingPlan | undefined
  /** Sheets to read, by name; all that are tables where absent. */
  sheets?: string[] | undefined
  /** The case's own, where neither the file nor the person says. */
  defaults: { region: string; zone: string }
  /** The definitions of formats, read by the case process. */
  formats: FormatDefinition[]
}

export type ToWorker =
  | { type: 'start'; job: ReaderJob }
  /** `pass` counts the times the file was begun anew. */
  | { type: 'piece'; pass: number; bytes: Uint8Array; last: boolean }
  /** The piece that was needed. */
  | { type: 'part'; id: number; bytes: Uint8Array }
  /** A batch has been written: another may come. */
  | { type: 'written' }

/** What was made of the file, as the report says it. */
export interface Understanding {
  format: string
  confidence: number
  encoding: string | null
  delimiter: string | null
  sheet: string | null
  zone: string
  dateOrder: DateOrder
  /** Read by a document reader: its rows are told apart by where they stand, not by their text. */
  document: boolean
}

export interface Summary {
  observations: number
  statements: number
  rejected: number
  /** Rows that lack a party. */
  lacking: number
  skipped: { what: Skip; rows: number }[]
  warnings: Warning[]
  /** Rows by kind, duplicates included. */
  kinds: { kind: EventKind; count: number }[]
  stated: { what: StatementKind; count: number }[]
  /** Names of sheets or parts by index; absent for texts. */
  sheets?: string[] | undefined
  parts?: PartReport[] | undefined
  subject?: string | null | undefined
  /** Rows of one call, of tables whose layout writes a call as several (match/legs.ts). */
  legs?: Legs[] | undefined
}

export type FromWorker =
  | { type: 'ask' }
  | { type: 'rewind'; pass: number }
  /** Bytes anywhere in the file: `offset` is a multiple of LIMITS.piece, `length` that or what is left. Answered by `part` of the same id. */
  | { type: 'need'; id: number; offset: number; length: number }
  | { type: 'alive' }
  | { type: 'understood'; understanding: Understanding }
  | { type: 'batch'; batch: Batch }
  | { type: 'preview'; preview: Omit<Preview, 'alreadyImported'> }
  /** The encoding is certain only once bytes beyond ASCII were seen. */
  | { type: 'done'; summary: Summary; encoding: string | null }
  | { type: 'failed'; reply: ErrorReply }
