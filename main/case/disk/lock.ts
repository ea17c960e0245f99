import { readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from './durable.ts'

/**
 * Says who has the case open, for the sentence a second person reads. It guards nothing: SQLite's exclusive lock does,
 * which the system itself lifts when a process dies. So whoever holds that lock may overwrite a lock file left behind.
 */
const LOCK = 'lock'
const holder = z.object({ pid: z.number().int(), host: z.string().max(255), since: z.number() })
export type Holder = z.infer<typeof holder>

/** Writes the lock file; true when one was left behind by a program that ended without closing the case. */
export function takeLock(folder: string): boolean {
  const stale = readHolder(folder) !== null
  replaceFile(join(folder, LOCK), JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() } satisfies Holder))
  return stale
}

export const releaseLock = (folder: string): void => rmSync(join(folder, LOCK), { force: true })

export function readHolder(folder: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(join(folder, LOCK), 'utf8')))
  } catch {
    return null
  }
}
