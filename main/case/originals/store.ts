import { createHmac, randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MasarError } from '../../../shared/api/errors.ts'
import { renameOver, syncFolder } from '../disk/durable.ts'
import type { CaseKeys } from '../keys/subkeys.ts'
import type { Originals } from '../types.ts'
import { type CheckedReader, openReader } from './reader.ts'
import { createWriter } from './writer.ts'

export const ORIGINALS = 'originals'
const NAME = /^[0-9a-f]{64}$/
/** Being written. */
const PART = '.part'
/** Whole, but no committed source names it yet. */
const NEW = '.new'

/** HMAC-SHA256 of the content's SHA-256: equal content is found again, but the name tells nothing to who lacks the key. */
export const originalName = (namesKey: Uint8Array, sha256: Uint8Array): string =>
  createHmac('sha256', namesKey).update('masar original name 1\0').update(sha256).digest('hex')

export interface OriginalStore extends Originals {
  open(name: string): Promise<CheckedReader>
  /** Gives finished files that a committed source names their lasting name. Called after each commit. */
  settle(isNamed: (name: string) => boolean): void
  /**
   * On open and close: settles, then removes what a crash or a rolled-back import left behind, and the originals of
   * undone sources (by SHA-256, hex). How many were removed.
   */
  sweep(isNamed: (name: string) => boolean, undone: readonly string[]): number
  /** Files in the folder that no source names and no import is making. */
  orphans(isNamed: (name: string) => boolean): string[]
  /** Refuses everything from now on with `case-locked`: the keys are about to be wiped, and a wiped key still encrypts. */
  close(): void
}

export function originalStore(folder: string, keys: CaseKeys): OriginalStore {
  const place = join(folder, ORIGINALS)
  const at = (name: string): string => join(place, name)
  const unsettled = new Set<string>()
  let closed = false
  const checkOpen = (): void => {
    if (closed) throw new MasarError('case-locked')
  }

  const settleNew = (isNamed: (name: string) => boolean): void => {
    const named = [...unsettled].filter((name) => isNamed(name))
    for (const name of named) {
      renameOver(at(name + NEW), at(name))
      unsettled.delete(name)
    }
    if (named.length > 0) syncFolder(place)
  }

  return {
    async create() {
      checkOpen()
      return createWriter(at(randomBytes(16).toString('hex') + PART), keys.originals, async (temporary, sha256) => {
        checkOpen()
        const name = originalName(keys.originalNames, sha256)
        renameOver(temporary, at(name + NEW))
        syncFolder(place)
        unsettled.add(name)
        return name
      })
    },
    async open(name) {
      checkOpen()
      checkName(name)
      // A commit may give the file its lasting name between two looks.
      for (const path of [at(name), at(name + NEW)]) {
        const reader = await openReader(path, keys.originals).catch(ifMissing)
        if (reader) return reader
      }
      return openReader(at(name), keys.originals)
    },
    async remove(name) {
      checkOpen()
      checkName(name)
      unsettled.delete(name)
      for (const path of [at(name), at(name + NEW)]) await rm(path, { force: true, maxRetries: 5 })
    },
    list: async () => namesIn(await readdir(place)),
    settle: settleNew,
    sweep(isNamed, undone) {
      const files = readdirSync(place)
      for (const file of files) if (file.endsWith(NEW) && NAME.test(file.slice(0, -NEW.length))) unsettled.add(file.slice(0, -NEW.length))
      settleNew(isNamed)
      const takenBack = undone
        .map((sha256) => originalName(keys.originalNames, Buffer.from(sha256, 'hex')))
        .filter((name) => files.includes(name) && !isNamed(name))
      const left = [...files.filter((file) => file.endsWith(PART)), ...[...unsettled].map((name) => name + NEW), ...takenBack]
      for (const file of left) rmSync(at(file), { force: true, maxRetries: 5 })
      unsettled.clear()
      return left.length
    },
    close: () => void (closed = true),
    orphans: (isNamed) => readdirSync(place).filter((file) => !(NAME.test(file) ? isNamed(file) : file.endsWith(NEW) || file.endsWith(PART))),
  }
}

const namesIn = (files: string[]): string[] =>
  [...new Set(files.map((file) => (file.endsWith(NEW) ? file.slice(0, -NEW.length) : file)).filter((file) => NAME.test(file)))].toSorted()

function ifMissing(error: unknown): null {
  if (error instanceof MasarError && error.code === 'not-found') return null
  throw error
}

function checkName(name: string): void {
  if (!NAME.test(name)) throw new MasarError('not-found', { what: 'original' })
}
