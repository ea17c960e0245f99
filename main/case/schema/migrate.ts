import type { Database } from 'better-sqlite3-multiple-ciphers'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MasarError } from '../../../shared/api/errors.ts'

/** Beside this file when Node runs the sources as they are; in `schema/` beside a bundle. */
const FOLDER = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './' : './schema/', import.meta.url))

export interface Migration {
  version: number
  name: string
  sql: string
}

/** The numbered `.sql` files, in order. They count up from 1 without a gap; a shipped one never changes. */
export function readMigrations(folder = FOLDER): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file))
    .toSorted()
  return files.map((file, index) => {
    const version = Number(file.slice(0, 3))
    if (version !== index + 1) throw new MasarError('internal', { migration: file })
    return { version, name: file, sql: readFileSync(`${folder}/${file}`, 'utf8') }
  })
}

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** Refuses with `case-newer` a database written by a later Masar. */
export function checkVersion(db: Database, migrations: readonly Migration[]): void {
  if (schemaVersion(db) > migrations.length) throw new MasarError('case-newer')
}

/** Brings the schema up to date inside the running transaction; the names of what was applied. */
export function migrate(db: Database, migrations: readonly Migration[]): string[] {
  const due = migrations.slice(schemaVersion(db))
  for (const { sql, version } of due) {
    db.exec(sql)
    db.pragma(`user_version=${version}`)
  }
  return due.map((migration) => migration.name)
}
