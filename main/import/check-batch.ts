import { z } from 'zod'
import { CERTAINTIES, ENTITY_KINDS, LINK_KINDS } from '../../shared/model/entity.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { EVENT_KINDS, eventKindCode } from '../../shared/model/event.ts'
import { SELECTOR_KINDS } from '../../shared/model/selector.ts'
import { REJECT_REASONS, SKIPS } from '../../shared/model/source.ts'
import { STATEMENTS } from '../../shared/model/statement.ts'
import type { PackedStatement } from './documents/types.ts'
import type { Batch } from './pack.ts'
import { LIMITS } from './limits.ts'

const text = (most: number) => z.string().max(most)
const LONGEST = LIMITS.row
const { things: MOST_THINGS, parts: MOST_PARTS } = LIMITS.document
const number = z.number().finite().nullable()

const selectors = z.array(
  z.object({ kind: z.enum(SELECTOR_KINDS), value: text(LONGEST), raw: text(LONGEST), flags: z.number().int().min(0).max(0xffff), country: text(2).nullable() }),
)
const cells = z.array(
  z.object({
    value: text(LONGEST),
    raw: text(LONGEST),
    name: text(LONGEST).nullable(),
    lat: number,
    lon: number,
    azimuth: number,
    beam: number.optional(),
    range: number.optional(),
  }),
)
const people = z.array(z.object({ label: text(LONGEST), identity: text(LONGEST).nullable(), folded: text(LONGEST) }))
const count = z.number().int().min(0)
const place = z.object({ offset: count, length: count })
const others = z.array(
  z.object({
    what: z.enum(['rejected', ...SKIPS]),
    reason: z.enum(REJECT_REASONS).nullable(),
    locator: text(LONGEST),
    raw: text(4 * LONGEST),
    place: place.optional(),
  }),
)
const index = count
const stated = z.discriminatedUnion('type', [
  z.object({ type: z.literal('selector'), index, owner: z.boolean(), name: text(LONGEST).nullable() }),
  z.object({
    type: z.literal('entity'),
    kind: z.enum(ENTITY_KINDS),
    label: text(LONGEST),
    identity: text(LONGEST).nullable(),
    folded: text(2 * LONGEST),
    key: text(LONGEST),
    chart: text(LONGEST).nullable(),
  }),
  z.object({ type: z.literal('cell'), index }),
])
const statedLink = z.object({
  a: index,
  b: index,
  kind: z.enum(LINK_KINDS),
  certainty: z.enum(CERTAINTIES),
  directed: z.boolean(),
  weight: number,
})
const statements = z
  .array(
    z.object({
      kind: z.enum(STATEMENTS),
      sheet: z.number().int().min(0).max(MOST_PARTS).nullable(),
      row: z.number().int().min(1),
      offset: count.nullable(),
      length: count.nullable(),
      raw: text(8 * LONGEST).nullable(),
      things: z.array(stated).max(MOST_THINGS),
      links: z.array(statedLink).max(MOST_THINGS),
      facts: z.array(z.object({ thing: index, name: text(LONGEST), value: text(LONGEST) })).max(MOST_THINGS),
      also: z.boolean(),
    }),
  )
  .max(LIMITS.batch)
const names = z.array(z.object({ row: index, selector: index, name: text(LONGEST) }))
const facts = z.array(text(8 * LONGEST).nullable())
const dictionaries = z.object({ selectors, cells, people, others, statements: statements.nullable(), names: names.nullable(), facts: facts.nullable() })

const COLUMNS = {
  row: Uint32Array,
  kind: Uint8Array,
  start: Float64Array,
  localLength: Uint16Array,
  seconds: Int32Array,
  caller: Int32Array,
  callee: Int32Array,
  direction: Uint8Array,
  side: Uint8Array,
  imei: Int32Array,
  imsi: Int32Array,
  cellFirst: Int32Array,
  cellLast: Int32Array,
  flags: Uint16Array,
  person: Int32Array,
  personOf: Uint8Array,
} as const
const KINDS = new Set(EVENT_KINDS.map(eventKindCode))
const LATEST = 8.64e15

/** Sizes of the dictionaries as the case knows them. */
export interface Known {
  selectors: number
  cells: number
  people: number
}

/**
 * Checks what a worker hands over before it touches the case: types, lengths, ranges, and that each index means an entry. The
 * worker reads hostile files; a fault here is `reader-failed`, and the import is rolled back.
 */
export function checkBatch(message: unknown, before: Known, bytes: number): { batch: Batch; known: Known } {
  const batch = message as Batch
  const ok = isBatch(batch, before, bytes)
  if (!ok) throw new MasarError('reader-failed', { reason: 'bad-batch' })
  return { batch, known: knownAfter(batch, before) }
}

const knownAfter = (batch: Batch, before: Known): Known => {
  const base = batch.fresh ? { selectors: 0, cells: 0, people: 0 } : before
  return { selectors: base.selectors + batch.selectors.length, cells: base.cells + batch.cells.length, people: base.people + batch.people.length }
}

function isBatch(batch: Batch, before: Known, bytes: number): boolean {
  if (typeof batch !== 'object' || batch === null) return false
  const { rows } = batch
  if (!Number.isInteger(rows) || rows < 0 || rows > LIMITS.batch || typeof batch.fresh !== 'boolean') return false
  for (const [name, type] of Object.entries(COLUMNS)) {
    const column: unknown = batch[name as keyof typeof COLUMNS]
    if (!(column instanceof type) || column.length < rows) return false
  }
  if (!dictionaries.safeParse(batch).success) return false
  const known = knownAfter(batch, before)
  return placesFit(batch, bytes) && textsFit(batch) && valuesFit(batch) && indexesFit(batch, known)
}

function placesFit(batch: Batch, bytes: number): boolean {
  const { rows, row, sheet, offset, raw, others } = batch
  for (let i = 0; i < rows; i++) if ((row[i] ?? 0) < 1) return false
  if (others.some(({ place: at }) => at !== undefined && at.offset + at.length > bytes)) return false
  if ((batch.statements ?? []).some((one) => (one.raw === null) === (one.offset === null) || (one.offset ?? 0) + (one.length ?? 0) > bytes)) return false
  if (raw === null) return sheet === null && liesWithin(batch, bytes, () => false)
  if (!(sheet instanceof Int32Array) || sheet.length < rows) return false
  for (let i = 0; i < rows; i++) if ((sheet[i] ?? -2) < -1 || (sheet[i] ?? 0) > MOST_PARTS) return false
  if (!Array.isArray(raw) || raw.length !== rows) return false
  const carried = (i: number): boolean => typeof raw[i] === 'string' && (raw[i]?.length ?? 0) <= 8 * LONGEST
  if (offset !== null) return liesWithin(batch, bytes, carried) && raw.every((text, i) => text === null || carried(i))
  return batch.length === null && raw.every((_, i) => carried(i))
}

/** Each row has its place in the file, but for those that carry their text, which have none. */
function liesWithin({ rows, offset, length }: Batch, bytes: number, carried: (row: number) => boolean): boolean {
  if (!(offset instanceof Float64Array) || !(length instanceof Uint32Array) || offset.length < rows || length.length < rows) return false
  for (let i = 0; i < rows; i++) {
    const from = offset[i] ?? -1
    if (from === -1 && carried(i)) continue
    if (carried(i)) return false
    if (!Number.isInteger(from) || from < 0 || from + (length[i] ?? 0) > bytes) return false
  }
  return true
}

function textsFit({ rows, local, localLength, zone, text: texts, facts: said }: Batch): boolean {
  if (typeof local !== 'string') return false
  let sum = 0
  for (let i = 0; i < rows; i++) sum += localLength[i] ?? 0
  const fits = (values: (string | null)[] | null, most: number): boolean =>
    values === null ||
    (Array.isArray(values) && values.length >= rows && values.every((value) => value === null || (typeof value === 'string' && value.length <= most)))
  return sum === local.length && fits(zone, 64) && fits(texts, LONGEST) && fits(said, 8 * LONGEST)
}

function valuesFit({ rows, kind, start, seconds, direction, side, flags, personOf }: Batch): boolean {
  for (let i = 0; i < rows; i++) {
    const at = start[i] ?? NaN
    if (!Number.isInteger(at) || at > LATEST || at < -LATEST) return false
    if (
      !KINDS.has(kind[i] ?? 0) ||
      (seconds[i] ?? -2) < -1 ||
      (direction[i] ?? 3) > 2 ||
      (side[i] ?? 3) > 2 ||
      (flags[i] ?? 0) > 0x0fff ||
      (personOf[i] ?? 3) > 2
    )
      return false
  }
  return true
}

function indexesFit(batch: Batch, known: Known): boolean {
  const within = (column: Int32Array, size: number, rows = batch.rows): boolean => {
    for (let i = 0; i < rows; i++) {
      const index = column[i] ?? size
      if (index < -1 || index >= size) return false
    }
    return true
  }
  const { subjects } = batch
  return (
    [batch.caller, batch.callee, batch.imei, batch.imsi].every((column) => within(column, known.selectors)) &&
    [batch.cellFirst, batch.cellLast].every((column) => within(column, known.cells)) &&
    within(batch.person, known.people) &&
    subjects instanceof Int32Array &&
    within(subjects, known.selectors, subjects.length) &&
    !subjects.includes(-1) &&
    (batch.names ?? []).every((one) => one.row < batch.rows && one.selector < known.selectors) &&
    (batch.statements ?? []).every((one) => meansSomething(one, known))
  )
}

/** What a statement points at is there: its things in the dictionaries, the ends of its links among its things. */
function meansSomething({ things, links, facts: said }: PackedStatement, known: Known): boolean {
  return (
    things.every((thing) => thing.type === 'entity' || thing.index < (thing.type === 'cell' ? known.cells : known.selectors)) &&
    links.every(({ a, b }) => a < things.length && b < things.length) &&
    said.every(({ thing }) => thing < things.length + links.length)
  )
}
