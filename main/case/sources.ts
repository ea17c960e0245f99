import type { Database } from 'better-sqlite3-multiple-ciphers'

/** What the committed sources say about the files under originals/. A later table that keeps originals is added here. */
export interface KeptOriginal {
  name: string
  sha256: string
  source: number
}

export const keptOriginals = (db: Database): KeptOriginal[] =>
  db.prepare<[], KeptOriginal>('SELECT original AS name, sha256, id AS source FROM source WHERE original IS NOT NULL ORDER BY id').all()

/** Whether a committed source names an original. */
export const originalIsNamed =
  (db: Database) =>
  (name: string): boolean =>
    db.prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM source WHERE original = ?)').pluck().get(name) === 1

/** SHA-256 of the files whose import was taken back. A crash may have come between that commit and the file's removal. */
export const undoneHashes = (db: Database): string[] => db.prepare<[], string>('SELECT sha256 FROM source WHERE original IS NULL').pluck().all()
