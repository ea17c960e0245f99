import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { NewCase } from '../../shared/api/case.ts'
import type { WritableDB } from './types.ts'

/** Rows of `meta`: what a case says of itself. `header_serial` tells an old copy of the header from the last one. */
const PUT = 'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'

type Writer = Pick<WritableDB, 'prepare'> | Database

export function putMeta(db: Writer, values: Record<string, string>): void {
  const put = db.prepare(PUT)
  for (const [key, value] of Object.entries(values)) put.run(key, value)
}

/** The first rows. `created_at` is UTC milliseconds in decimal. */
export const firstMeta = (id: string, { title, number, region, zone, author }: NewCase, createdAt: number): Record<string, string> => ({
  id,
  title,
  number,
  region,
  zone,
  author: author ?? '',
  created_at: String(createdAt),
  header_serial: '1',
})

export const rememberSerial = (db: Writer, serial: number): void => putMeta(db, { header_serial: String(serial) })

export const rememberedSerial = (db: Database): number =>
  Number(db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'header_serial'`).pluck().get() ?? 0)

export const rememberedId = (db: Database): string => db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'id'`).pluck().get() ?? ''
