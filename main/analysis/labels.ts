import type { NodeKind } from '../../shared/model/chart.ts'
import type { EntityKind, Protection } from '../../shared/model/entity.ts'
import { selectorKindOf } from '../../shared/model/selector.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { ReadableDB } from '../case/types.ts'
import { rowsOf } from './ids.ts'
import { NODE_OF_SELECTOR, shownAs } from './kinds.ts'
import { calledIn, hideIn, protectionOf, veilOf } from './protection.ts'

/** What a chart writes at a node. */
export interface Label {
  kind: NodeKind
  label: string
  detail: string
  protection: Protection | null
  protectedAs?: { persons: string[]; nth: number }
  veiled?: boolean
  subject: boolean
}

/** The label as it may be said: of protected people, and of all that leads to them, a veil (law 4). */
function guarded(read: ReadableDB, id: string, label: Label): Label {
  const found = protectionOf(read, id)
  if (!found) return { ...label, label: calledIn(read, id, label.label), detail: hideIn(read, label.detail) }
  const { protection, persons, thing, nth, veiled } = found
  return {
    ...label,
    ...(veiled ? { label: veilOf(read, id) ?? '', detail: '' } : {}),
    protection,
    ...(thing ? { protectedAs: { persons, nth } } : {}),
    veiled,
  }
}

interface SelectorRow {
  id: number
  kind: number
  value: string
  raw: string
  country: string | null
  subject: number
}

/** Above this share of a table it is faster to read it whole than row by row. */
const MANY = 2_000

function rows<T>(read: ReadableDB, sql: string, ids: readonly number[]): T[] {
  if (ids.length > MANY) {
    const wanted = new Set(ids)
    return (read.prepare(sql).all() as (T & { id: number })[]).filter((row) => wanted.has(row.id))
  }
  return read.prepare(`${sql} WHERE id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)) as T[]
}

export const selectorLabels = (read: ReadableDB, ids: readonly number[]): Map<number, Label> =>
  new Map(
    rows<SelectorRow>(read, 'SELECT id, kind, value, raw, country, subject FROM selector', ids).map((row) => [
      row.id,
      guarded(read, formatId('selector', row.id), {
        kind: NODE_OF_SELECTOR[selectorKindOf(row.kind)],
        label: shownAs(selectorKindOf(row.kind), row.value, row.raw),
        detail: row.country ?? '',
        protection: null,
        subject: row.subject === 1,
      }),
    ]),
  )

export const entityLabels = (read: ReadableDB, ids: readonly number[]): Map<number, Label> =>
  new Map(
    rows<{ id: number; kind: string; label: string; identity: string | null; protection: string | null }>(
      read,
      'SELECT id, kind, label, identity, protection FROM entity',
      ids,
    ).map((row) => [
      row.id,
      guarded(read, formatId('entity', row.id), {
        kind: row.kind as EntityKind,
        label: row.label,
        detail: row.identity ?? '',
        protection: row.protection as Protection | null,
        subject: false,
      }),
    ]),
  )

export const cellLabels = (read: ReadableDB, ids: readonly number[]): Map<number, Label> =>
  new Map(
    rows<{ id: number; value: string; name: string | null }>(read, 'SELECT id, value, name FROM cell', ids).map((row) => [
      row.id,
      guarded(read, formatId('cell', row.id), {
        kind: 'place',
        label: row.name ?? row.value,
        detail: row.name ? row.value : '',
        protection: null,
        subject: false,
      }),
    ]),
  )

/** What rows name: selectors and cells by row, as people call them; veiled where they lead to protected people. */
export function valuesOf(read: ReadableDB, table: 'selector' | 'cell', ids: readonly number[]): Map<number, string> {
  const among = JSON.stringify(ids)
  const named = (id: number, text: string): [number, string] => [id, calledIn(read, formatId(table, id), text)]
  if (table === 'cell') {
    const cells = read.prepare('SELECT id, value FROM cell WHERE id IN (SELECT value FROM json_each(?))').raw().all(among) as [number, string][]
    return new Map(cells.map(([id, value]) => named(id, value)))
  }
  const rows = read.prepare('SELECT id, kind, value, raw FROM selector WHERE id IN (SELECT value FROM json_each(?))').all(among) as Omit<
    SelectorRow,
    'country'
  >[]
  return new Map(rows.map(({ id, kind, value, raw }) => named(id, shownAs(selectorKindOf(kind), value, raw))))
}

/** Labels of things of any type, by public id; those that the case does not have are left out. */
export function labelsOf(read: ReadableDB, ids: readonly string[]): Map<string, Label> {
  const labels = new Map<string, Label>()
  const put = (type: 'selector' | 'entity' | 'cell', of: (read: ReadableDB, rows: number[]) => Map<number, Label>): void => {
    for (const [row, label] of of(read, rowsOf(type, ids))) labels.set(formatId(type, row), label)
  }
  put('selector', selectorLabels)
  put('entity', entityLabels)
  put('cell', cellLabels)
  return labels
}
