import Database from 'better-sqlite3-multiple-ciphers'
import type { Database as Connection } from 'better-sqlite3-multiple-ciphers'
import { readMigrations } from '../../../../main/case/schema/migrate.ts'
import type { Horizon, OpenCase, OriginalReader, ReadableDB } from '../../../../main/case/types.ts'
import type { EventKind } from '../../../../shared/model/event.ts'
import { eventKindCode } from '../../../../shared/model/event.ts'
import type { SelectorKind } from '../../../../shared/model/selector.ts'
import { selectorKindCode } from '../../../../shared/model/selector.ts'
import type { ImportReport } from '../../../../shared/model/source.ts'
import { fold } from '../../../../shared/names/fold.ts'

/** A row of evidence as a test writes it; what is left out is a call of a minute from a to b, at the last time plus a minute. */
export interface RowSpec {
  event?: number
  role?: 0 | 1 | 2
  source?: number
  kind?: EventKind
  start?: number
  seconds?: number | null
  from?: string | null
  to?: string | null
  direction?: 0 | 1 | 2
  side?: 0 | 1 | 2
  imei?: string
  imsi?: string
  cellFirst?: string
  cellLast?: string
  text?: string
  flags?: number
  /** The row's own text; made up where left out. */
  raw?: string
}

export interface TestCase {
  db: Connection
  read: ReadableDB
  holding: Pick<OpenCase, 'read' | 'originals'>
  horizon: Horizon
  /** Public id of the selector, cell or entity of this value. */
  id(value: string): string
  row(spec: RowSpec): number
  selector(value: string, kind?: SelectorKind, more?: { subject?: boolean; country?: string; flags?: number }): number
  cell(value: string, more?: { name?: string; lat?: number; lon?: number }): number
  person(label: string, number: string, more?: { identity?: string; protection?: string; source?: number }): number
  source(file: string, more?: Partial<ImportReport>): number
}

export const T0 = Date.UTC(2024, 4, 12, 8, 0, 0)
export const minutes = (n: number): number => T0 + n * 60_000
const SCHEMA = readMigrations()
  .map(({ sql }) => sql)
  .join('\n')

/** A case in memory: the real schema, rows put in directly, originals as plain text. The horizon always lies past the last row. */
export function testCase(): TestCase {
  const db = new Database(':memory:')
  db.exec(SCHEMA)
  const read = db as unknown as ReadableDB
  const files = new Map<number, string>()
  const ids = new Map<string, string>()
  let clock = 0

  const put = (table: string, values: Record<string, unknown>): number => {
    const names = Object.keys(values)
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    return Number(db.prepare(sql).run(...names.map((name) => values[name])).lastInsertRowid)
  }
  const once = (key: string, prefix: string, make: () => number): number => {
    const known = ids.get(key)
    if (known) return Number(known.slice(prefix.length))
    const row = make()
    ids.set(key, `${prefix}${row}`)
    return row
  }
  const selector: TestCase['selector'] = (value, kind = 'number', { subject = false, country, flags = 0 } = {}) =>
    once(value, 's', () =>
      put('selector', {
        kind: selectorKindCode(kind),
        value,
        raw: value,
        flags,
        country: country ?? (value.startsWith('+212') ? 'MA' : null),
        source: 1,
        subject: subject ? 1 : 0,
      }),
    )
  const cell: TestCase['cell'] = (value, { name, lat, lon } = {}) =>
    once(value, 'c', () => put('cell', { value, raw: value, name: name ?? null, lat: lat ?? null, lon: lon ?? null, source: 1 }))
  const person: TestCase['person'] = (label, number, { identity, protection, source = 1 } = {}) => {
    const row = once(label, 'e', () =>
      put('entity', { kind: 'person', label, identity: identity ?? null, folded: fold(label), protection: protection ?? null, source }),
    )
    const link = put('link', { kind: 'subscriber', a: `e${row}`, b: `s${selector(number)}`, certainty: 'confirmed' })
    put('link_evidence', { link, source, row: link, ...rawOf(source, `${label};${number}`) })
    return row
  }
  const source: TestCase['source'] = (file, more = {}) => {
    const row = put('source', {
      file,
      path: file,
      sha256: 'ab'.repeat(32),
      bytes: 0,
      imported_at: T0,
      state: 1,
      original: `o${files.size + 1}`,
      encoding: more.encoding ?? 'utf-8',
      zone: 'Africa/Casablanca',
      report: '',
    })
    db.prepare('UPDATE source SET report = ? WHERE id = ?').run(JSON.stringify({ ...REPORT, file, source: `src${row}`, ...more }), row)
    files.set(row, '')
    return row
  }
  const rawOf = (of: number, raw: string): { offset: number; length: number } => {
    const text = files.get(of) ?? ''
    files.set(of, `${text}${raw}\n`)
    return { offset: Buffer.byteLength(text), length: Buffer.byteLength(raw) }
  }
  const row: TestCase['row'] = (spec) => {
    const start = spec.start ?? minutes(clock++)
    const of = spec.source ?? 1
    const id = Number(db.prepare('SELECT coalesce(max(id), 0) + 1 FROM observation').pluck().get())
    const named = (value: string | null | undefined, kind: SelectorKind): number | null => (value ? selector(value, kind) : null)
    put('observation', {
      id,
      event: spec.event ?? id,
      role: spec.role ?? 0,
      source: of,
      row: id + 1,
      ...rawOf(of, spec.raw ?? `${spec.from ?? ''};${spec.to ?? ''};${start}`),
      kind: eventKindCode(spec.kind ?? 'call'),
      start,
      local: new Date(start).toISOString().slice(0, 19),
      seconds: spec.seconds === undefined ? 60 : spec.seconds,
      caller: named(spec.from, 'number'),
      callee: named(spec.to, 'number'),
      direction: spec.direction ?? 1,
      side: spec.side ?? 0,
      imei: named(spec.imei, 'imei'),
      imsi: named(spec.imsi, 'imsi'),
      cell_first: spec.cellFirst ? cell(spec.cellFirst) : null,
      cell_last: spec.cellLast ? cell(spec.cellLast) : null,
      text: spec.text ?? null,
      flags: spec.flags ?? 0,
    })
    db.prepare('UPDATE source SET first_observation = coalesce(first_observation, ?), last_observation = ? WHERE id = ?').run(id, id, of)
    return id
  }
  source('one.csv')
  return {
    db,
    read,
    holding: { read, originals: originalsOf(files) },
    get horizon() {
      const last = (table: string): number => db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() as number
      return {
        observation: last('observation'),
        selector: last('selector'),
        cell: last('cell'),
        entity: last('entity'),
        source: last('source'),
        link: last('link'),
        otherRow: last('other_row'),
      }
    },
    id: (value) => {
      const id = ids.get(value)
      if (!id) throw new Error(`the test case has no ${value}`)
      return id
    },
    row,
    selector,
    cell,
    person,
    source,
  }
}

function originalsOf(files: ReadonlyMap<number, string>): OpenCase['originals'] {
  const refuse = (): never => {
    throw new Error('not in this fixture')
  }
  return {
    create: refuse,
    remove: refuse,
    list: refuse,
    open: (name): Promise<OriginalReader> => {
      const bytes = Buffer.from(files.get(Number(name.slice(1))) ?? '')
      return Promise.resolve({
        bytes: bytes.length,
        read: (offset, length) => Promise.resolve(new Uint8Array(bytes.subarray(offset, offset + length))),
        stream: refuse,
        close: () => Promise.resolve(),
      })
    },
  }
}

const REPORT: Omit<ImportReport, 'file' | 'source'> = {
  sha256: 'ab'.repeat(32),
  bytes: 0,
  format: 'neutral',
  confidence: 1,
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  zone: 'Africa/Casablanca',
  dateOrder: 'iso',
  read: 0,
  kept: 0,
  duplicates: 0,
  rejected: 0,
  skipped: [],
  warnings: [],
  events: 0,
  links: 0,
  entities: 0,
  seconds: 0,
}
