import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { MasarError } from '../../../shared/api/errors.ts'
import { HEADER_FILES } from '../header/store.ts'

const EXTENSION = '.masar'
export const DATABASE = 'case.db'
const PAGE_BYTES = 4096

/** The folder a person means: `NAME.masar`, whether or not they wrote the ending. */
export const casePath = (path: string): string => {
  const absolute = resolve(path)
  return extname(absolute).toLowerCase() === EXTENSION ? absolute : absolute + EXTENSION
}

/** The folder of an existing case. Throws `case-missing` where nothing is there, `case-foreign` where it is something else. */
export function findCase(path: string): string {
  const folder = [resolve(path), casePath(path)].find((candidate) => looksLikeCase(candidate))
  if (folder !== undefined) return folder
  if (existsSync(path) || existsSync(casePath(path))) throw new MasarError('case-foreign', { path })
  throw new MasarError('case-missing', { path })
}

const looksLikeCase = (folder: string): boolean => isFolder(folder) && [...HEADER_FILES, DATABASE].some((file) => existsSync(join(folder, file)))

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Bytes of a file, or null where there is none. */
export const sizeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null

/**
 * Refuses a database that cannot be one before it is opened: SQLite would take an empty file for an empty case. Never
 * opens the file: on POSIX, closing it again would drop the lock of another connection in this process.
 */
export function checkDatabaseFile(folder: string): void {
  const size = sizeOf(join(folder, DATABASE))
  if (size === null) throw new MasarError('case-damaged', { file: DATABASE })
  if (size === 0) throw new MasarError('case-empty')
  // A power cut while the log is copied back may leave part of a page, which the log still holds whole.
  if (size % PAGE_BYTES !== 0 && !hasLog(folder)) throw new MasarError('case-truncated')
}

/** True when a crash left committed rows in the write-ahead log. */
export const hasLog = (folder: string): boolean => (sizeOf(join(folder, `${DATABASE}-wal`)) ?? 0) > 0

/** Refuses with `not-writable` a case that this account may only read. */
export function checkWritable(folder: string): void {
  for (const path of [folder, join(folder, DATABASE), join(folder, 'originals')]) {
    try {
      accessSync(path, constants.W_OK)
    } catch {
      throw new MasarError('not-writable', { path: folder })
    }
  }
}
