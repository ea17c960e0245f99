import type { Database } from 'better-sqlite3-multiple-ciphers'

/** What the committed sources say about the files under originals/. A later table that keeps originals is added here. */
export interface KeptOriginal {
  name: string
  sha256: string
  source: number
}

export const keptOriginals = (db: Database): KeptOriginal[] =>
  db.prepare<[], KeptOriginal>('SELECT original AS name, sha256, id AS source FROM source WHERE original IS NOT NULL ORDER BY id').all()

/** A question answered from one look at the table. */
export function originalIsNamed(db: Database): (name: string) => boolean {
  const names = new Set(keptOriginals(db).map((kept) => kept.name))
  return (name) => names.has(name)
}
