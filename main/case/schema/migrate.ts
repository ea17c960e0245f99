import type { Database } from 'better-sqlite3-multiple-ciphers'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MasarError } from '../../../shared/api/errors.ts'

/** Beside this file when Node runs the sources as they are; beside a bundle in `schema/`, or in the checkout it was built from. */
const PLACES = import.meta.url.endsWith('.ts') ? ['./'] : ['./schema/', '../../main/case/schema/']

const schemaFolder = (): string => {
  const folders = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return folders.find((folder) => existsSync(folder)) ?? folders.join(', ')
}

export interface Migration {
  version: number
  name: string
  sql: string
}

/** The numbered `.sql` files, in order. They count up from 1 without a gap; a shipped one never changes. */
export function readMigrations(folder = schemaFolder()): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file))
    .toSorted()
  return files.map((file, index) => {
    const version = Number(file.slice(0, 3))
    if (version !== index + 1) throw new MasarError('internal', { migration: file })
    return { version, name: file, sql: readFileSync(join(folder, file), 'utf8') }
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
