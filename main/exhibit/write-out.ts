import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { MasarError } from '../../shared/api/errors.ts'
import { codeOf, renameOver, syncFolder } from '../case/disk/durable.ts'

/** A file written beside its place, not yet seen under its name. */
export interface Pending {
  /** Gives it its name, over what was there. */
  place(): void
  /** Takes it away. Safe after `place`, which leaves nothing to take. */
  abandon(): void
}

/**
 * Writes `bytes` durably into the folder of `out`. Only what is meant to leave the case may be written so. Throws
 * `not-writable`, `disk-full` or `file-missing` (no such folder).
 */
export function writeBeside(out: string, bytes: Uint8Array): Pending {
  const temporary = join(dirname(out), `.${basename(out).slice(0, 60)}.${randomBytes(6).toString('hex')}.part`)
  const abandon = () => rmSync(temporary, { force: true })
  try {
    if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) throw new MasarError('exists', { path: out })
    const fd = openSync(temporary, 'wx', 0o600)
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    abandon()
    throw refusal(error, out)
  }
  return {
    place: () => {
      try {
        renameOver(temporary, out)
        syncFolder(dirname(out))
      } catch (error) {
        throw refusal(error, out)
      }
    },
    abandon,
  }
}

function refusal(error: unknown, out: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC') return new MasarError('disk-full', {}, { cause: error })
  if (code === 'ENOENT') return new MasarError('file-missing', { path: dirname(out) }, { cause: error })
  if (['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOTDIR'].includes(code)) return new MasarError('not-writable', { path: out }, { cause: error })
  return error
}
