import type { Database } from 'better-sqlite3-multiple-ciphers'
import { createHash } from 'node:crypto'
import type { Verification } from '../../shared/api/case.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { brokenEntry } from './audit/log.ts'
import { type Head, readHead } from './head/head.ts'
import type { CaseKeys } from './keys/subkeys.ts'
import type { OriginalStore } from './originals/store.ts'
import { type KeptOriginal, keptOriginals, originalIsNamed } from './sources.ts'

type Fault = Verification['faults'][number]
type Progress = (done: number, total: number) => void

interface Setting {
  db: Database
  folder: string
  keys: CaseKeys
  originals: OriginalStore
  /** The last committed entry. */
  head: () => Head
}

/**
 * Checks everything a case holds against everything it says: pages and indexes, every original against its source's
 * SHA-256, the chain of the audit log, and the head. Changes nothing. Steps: database, audit, head, each original.
 */
export async function verifyCase({ db, folder, keys, originals, head }: Setting, progress: Progress = () => undefined): Promise<Verification> {
  const kept = attempt<KeptOriginal[]>(() => keptOriginals(db), [])
  const total = kept.length + 3
  let done = 0
  const step = async (): Promise<void> => {
    progress(++done, total)
    await new Promise(setImmediate)
    if (!db.open) throw new MasarError('case-locked')
  }
  const database = databaseFaults(db)
  await step()
  const audit = auditFaults(db)
  await step()
  const headFaults = checkHead(folder, keys, head())
  await step()
  const files: Fault[] = []
  for (const original of kept) {
    const found = await originalFaults(originals, original)
    // An import undone while this ran took its original with it.
    if (found.length > 0 && attempt(() => originalIsNamed(db)(original.name), true)) files.push(...found)
    await step()
  }
  for (const name of attempt(() => originals.orphans(originalIsNamed(db)), [])) files.push({ code: 'original-orphan', detail: name.slice(0, 200) })
  const faults = [...database, ...audit, ...headFaults, ...files]
  return {
    ok: faults.length === 0,
    database: database.length === 0,
    originals: files.length === 0,
    audit: audit.length === 0,
    head: headFaults.length === 0,
    root: head().root,
    faults,
  }
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

function databaseFaults(db: Database): Fault[] {
  const check = () => db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
  const keys = () => db.prepare<[], unknown>('PRAGMA foreign_key_check').all().length
  const said = attempt(check, ['unreadable'])
  const faults = said.filter((line) => line !== 'ok').map((line) => ({ code: 'database-damaged', detail: line.slice(0, 2_000) }))
  return attempt(keys, 1) > 0 && faults.length === 0 ? [{ code: 'database-damaged', detail: 'foreign keys' }] : faults
}

function auditFaults(db: Database): Fault[] {
  const broken = attempt(() => brokenEntry(db), 0)
  return broken === null ? [] : [{ code: 'audit-broken', detail: broken === 0 ? '' : `a${broken}` }]
}

function checkHead(folder: string, keys: CaseKeys, { counter, root }: Head): Fault[] {
  const stored = readHead(folder, keys.head)
  if (!stored) return [{ code: 'head-damaged', detail: '' }]
  return stored.counter === counter && stored.root === root ? [] : [{ code: 'head-differs', detail: `${stored.counter}/${counter}` }]
}

async function originalFaults(originals: OriginalStore, { name, sha256, source }: KeptOriginal): Promise<Fault[]> {
  const detail = `src${source}`
  try {
    const reader = await originals.open(name)
    try {
      const hash = createHash('sha256')
      for await (const piece of reader.stream()) hash.update(piece)
      const found = hash.digest('hex')
      return found === sha256 && found === reader.sha256 ? [] : [{ code: 'original-differs', detail }]
    } finally {
      await reader.close()
    }
  } catch (error) {
    return [{ code: error instanceof MasarError && error.code === 'not-found' ? 'original-missing' : 'original-damaged', detail }]
  }
}
