import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What Windows answers while a virus scanner or an indexer holds a file for a moment. */
const PASSING = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RETRIES = 6

/**
 * Makes a rename or a removal in this folder survive a power cut. Windows has no such call and needs none: NTFS logs
 * names in order, and the next flush of any file carries its log to the disk.
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Renames over what is there, trying again for up to a third of a second where Windows says the file is held. */
export function renameOver(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (process.platform !== 'win32' || attempt >= RETRIES || !PASSING.has(codeOf(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 << attempt)
    }
  }
}

/** Writes a small file so that after any crash either the old or the new content is there, whole. */
export function replaceFile(path: string, content: string): void {
  const temporary = `${path}.tmp`
  try {
    const fd = openSync(temporary, 'w', 0o600)
    try {
      writeFileSync(fd, content)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameOver(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** The system's code of an error (`ENOENT`…), or an empty text. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')
