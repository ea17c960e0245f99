import { MasarError } from '../../../shared/api/errors.ts'
import { codeOf } from '../disk/durable.ts'

/** What systems say of a place where nothing can be written; the last three where a file stands in the way of a folder, or the name cannot be. */
const NOT_WRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT'])

/** A SQLite error as a refusal that a person may read; anything else is handed back as it is. */
export function refusalOf(error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new MasarError('disk-full', {}, { cause: error })
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return new MasarError('case-in-use', {}, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new MasarError('case-damaged', {}, { cause: error })
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || NOT_WRITABLE.has(code)) {
    return new MasarError('not-writable', {}, { cause: error })
  }
  // What the engine's binding says of a write while someone still holds an unfinished `iterate`.
  if (error instanceof TypeError && error.message.includes('connection is busy')) return new MasarError('busy', {}, { cause: error })
  return error
}
