import type { Declared } from './database/declare.ts'
import type { KeySlot } from './keys/types.ts'
import type { NewCase, Verification } from '../../shared/api/case.ts'

/**
 * What the rest of main/ sees of a case. Reads take a ReadableDB, which cannot write; writes happen only inside
 * `write` or `writeLong`, which check, audit, commit and renew the head in one place.
 */

export interface Statement {
  run(...params: unknown[]): { changes: number; lastInsertRowid: number | bigint }
  get(...params: unknown[]): unknown
  all(...params: unknown[]): unknown[]
  /** Finish it within one turn of the event loop: while it is open, a write is refused with `busy`. */
  iterate(...params: unknown[]): IterableIterator<unknown>
  pluck(on?: boolean): this
  raw(on?: boolean): this
}

declare const readable: unique symbol
declare const writable: unique symbol

/** `prepare` refuses statements that write. Statements are cached by their text. */
export interface ReadableDB {
  readonly [readable]: true
  prepare(sql: string): Statement
}

/** Handed only to the function of a write; useless after it returns. */
export interface WritableDB extends ReadableDB {
  readonly [writable]: true
  exec(sql: string): void
  /** Says anew what a tree of pages is: main/case/database/declare.ts. */
  declareAnew(name: string, as: Declared): void
}

/** One entry of the audit log as a write hands it over. `details` is JSON-able and holds no secrets. */
export interface AuditNote {
  action: string
  details: Record<string, unknown>
}

/**
 * The last committed row numbers. While a long write runs its rows are visible on the one connection, so every read
 * of these tables keeps to `id <= horizon.TABLE`. With no write running they are the largest ids.
 */
export interface Horizon {
  observation: number
  selector: number
  cell: number
  entity: number
  source: number
  link: number
  otherRow: number
}

/** Imported files, kept byte for byte: compressed, then chunked AEAD, under a keyed hash of their content. */
export interface Originals {
  /** Starts a file of unknown content. Nothing is visible under originals/ until `finish`, and `abandon` leaves no trace. */
  create(): Promise<OriginalWriter>
  open(name: string): Promise<OriginalReader>
  remove(name: string): Promise<void>
  list(): Promise<string[]>
}

export interface OriginalWriter {
  /** Takes bytes in order; resolves when it can take more (back-pressure). */
  write(bytes: Uint8Array): Promise<void>
  /** Durable on disk when it resolves. `name` is what `open` takes; equal content gives an equal name. */
  finish(): Promise<{ name: string; sha256: string; bytes: number }>
  abandon(): Promise<void>
}

export interface OriginalReader {
  readonly bytes: number
  /** Exactly `length` bytes from `offset` (fewer at the end). Throws `case-damaged` when a chunk fails its tag. */
  read(offset: number, length: number): Promise<Uint8Array>
  /** All bytes in order, in pieces. */
  stream(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** What opening found and mended. The same words stand in the audit entry of the opening. */
export type CaseNotice = 'header-restored' | 'head-renewed' | 'lock-taken-over'

export interface OpenCase {
  readonly path: string
  readonly id: string
  readonly read: ReadableDB
  readonly originals: Originals
  /** Who acts, for the audit log: the name of the slot that opened the case. */
  readonly actor: string
  horizon(): Horizon
  /** Sentences in case.json of the locales say these to the person; usually empty. */
  readonly notices: readonly CaseNotice[]
  /** True while `writeLong` runs; then `write` refuses with `busy`. */
  readonly busy: boolean
  /** One transaction: `work` writes and says what to log; audit entry, commit, new head. Any throw rolls all back. */
  write<T>(work: (db: WritableDB) => { result: T; note: AuditNote }): T
  /** The same over many turns of the event loop. Throws roll all back. One at a time. */
  writeLong<T>(work: (db: WritableDB) => Promise<{ result: T; note: AuditNote }>): Promise<T>
  /** Root of the audit log: hex of the last entry's hash. */
  root(): string
  verify(progress?: (done: number, total: number) => void): Promise<Verification>
  slots(): KeySlot[]
  addSlot(name: string, passphrase: string): Promise<KeySlot[]>
  removeSlot(id: string): Promise<KeySlot[]>
  changePassphrase(current: string, next: string): Promise<KeySlot[]>
  /** Checkpoints, wipes the keys it can, releases the lock. Safe to call twice. */
  close(): void
}

export interface KdfCost {
  /** KiB of memory, passes, lanes. */
  m: number
  t: number
  p: number
}

/** main/case/case.ts exports these. `cost` is for tests and slow machines; the floor is 64 MiB. */
export interface CaseModule {
  createCase(options: NewCase & { cost?: KdfCost }): Promise<{ case: OpenCase; recovery: string[] }>
  openCase(path: string, key: { passphrase: string } | { recovery: string[] }): Promise<OpenCase>
}
