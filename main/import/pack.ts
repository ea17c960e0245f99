import type { PackedStatement } from './documents/types.ts'
import type { Observation, ParsedCell, ParsedPerson, RejectReason, Skip } from './types.ts'
import { EVENT_KINDS, eventKindCode } from '../../shared/model/event.ts'
import type { EventKind } from '../../shared/model/event.ts'
import { STATEMENTS } from '../../shared/model/statement.ts'
import type { StatementKind } from '../../shared/model/statement.ts'
import type { ParsedSelector } from '../../shared/model/selector.ts'
import { LIMITS } from './limits.ts'
import { createDictionary } from './dictionary.ts'

/** A row that became no observation, with its text. */
export interface OtherRow {
  what: 'rejected' | Skip
  reason: RejectReason | null
  locator: string
  raw: string
  /** Where its text lies in the file, for documents that do not carry it: then `raw` is ''. */
  place?: { offset: number; length: number } | undefined
}

/** A row of a document: an observation and what else it says. */
export interface DocumentObservation extends Observation {
  /** JSON of EventFacts, or null. */
  facts: string | null
  /** Names that the extract shows beside its parties. */
  names: { of: ParsedSelector; name: string }[]
  /** Parties that are the phone's own. */
  owners: ParsedSelector[]
}

/** A statement on its way into a batch: its selectors and cells not yet numbered. */
export type StatedRow = Omit<PackedStatement, 'things'> & {
  things: (
    | { type: 'selector'; selector: ParsedSelector; owner: boolean; name: string | null }
    | Extract<PackedStatement['things'][number], { type: 'entity' }>
    | { type: 'cell'; cell: ParsedCell }
  )[]
}

/**
 * Rows on their way from worker to case, column by column. Selectors, cells and people are sent once and meant by their
 * place in a dictionary that both sides grow alike; -1 stands for none. `fresh` starts the dictionaries anew.
 */
export interface Batch {
  rows: number
  fresh: boolean
  row: Uint32Array
  /** Index of the sheet or part that each row stands in, -1 for none; null for texts, which have none. */
  sheet: Int32Array | null
  /** Texts only: bytes into the original. In documents -1 for rows that carry their text. */
  offset: Float64Array | null
  length: Uint32Array | null
  /** Sheets: JSON array of the cells' texts. Documents: the row's own text, null for rows that have their place. */
  raw: (string | null)[] | null
  kind: Uint8Array
  /** UTC milliseconds. */
  start: Float64Array
  /** Times as written, one after the other, and the length of each. */
  local: string
  localLength: Uint16Array
  /** Null where no row states its own zone. */
  zone: (string | null)[] | null
  /** -1: not known. */
  seconds: Int32Array
  caller: Int32Array
  callee: Int32Array
  direction: Uint8Array
  side: Uint8Array
  imei: Int32Array
  imsi: Int32Array
  cellFirst: Int32Array
  cellLast: Int32Array
  text: (string | null)[] | null
  flags: Uint16Array
  person: Int32Array
  /** 1: the person subscribes to the caller's number, 2: to the callee's. */
  personOf: Uint8Array
  /** New entries of the dictionaries, in order. */
  selectors: ParsedSelector[]
  cells: ParsedCell[]
  people: { label: string; identity: string | null; folded: string }[]
  /** Selectors found to be the file's own subscribers. */
  subjects: Int32Array
  others: OtherRow[]
  /** Documents only. `facts`: JSON of EventFacts by row. `names`: what the row of this index calls a selector. */
  facts: (string | null)[] | null
  names: { row: number; selector: number; name: string }[] | null
  /** Rows that tell of no event. */
  statements: PackedStatement[] | null
}

/** An observation as a row of a batch: things by their number in the dictionaries, -1 for none. One object, used for every row. */
export interface PackedRow {
  row: number
  /** Of the sheet. */
  sheet: number
  offset: number
  length: number
  kind: number
  start: number
  seconds: number
  caller: number
  callee: number
  direction: number
  side: number
  imei: number
  imsi: number
  cellFirst: number
  cellLast: number
  flags: number
  /** The party whose file it is. */
  subject: number
}

export interface Packer {
  add(observation: Observation): void
  /** Adds a row that needs nothing beside this; the text of its time lies in bytes of ASCII, in one piece or, where `second` is no -1, in two, between which a blank comes. */
  addPacked(row: PackedRow, bytes: Uint8Array, first: number, firstLength: number, second: number, secondLength: number): void
  /** Numbers of things in the dictionaries. */
  selectorIndex(selector: ParsedSelector): number
  cellIndex(cell: ParsedCell): number
  readonly packedAs: PackedAs
  /** Another number after each new beginning of the dictionaries. */
  readonly turn: number
  addDocument(observation: DocumentObservation): void
  state(statement: StatedRow): void
  other(row: OtherRow): void
  /** Whether so much waits that `take` should be called. */
  readonly full: boolean
  /** What has gathered, or null when nothing has. */
  take(): Batch | null
  /** Rows so far by kind of event, and by kind of statement. */
  kinds(): { kind: EventKind; count: number }[]
  stated(): { what: StatementKind; count: number }[]
}

const SIDES = { caller: 1, callee: 2 } as const
const NONE = -1
const LONGEST_LOCAL = 65_535
/** Bytes of texts of times that wait to become one. */
const LOCALS = 128 * 1024

const columns = (size: number) => ({
  row: new Uint32Array(size),
  sheet: new Int32Array(size),
  offset: new Float64Array(size),
  length: new Uint32Array(size),
  kind: new Uint8Array(size),
  start: new Float64Array(size),
  localLength: new Uint16Array(size),
  seconds: new Int32Array(size),
  caller: new Int32Array(size),
  callee: new Int32Array(size),
  direction: new Uint8Array(size),
  side: new Uint8Array(size),
  imei: new Int32Array(size),
  imsi: new Int32Array(size),
  cellFirst: new Int32Array(size),
  cellLast: new Int32Array(size),
  flags: new Uint16Array(size),
  person: new Int32Array(size),
  personOf: new Uint8Array(size),
})

const cellKey = (cell: ParsedCell): string =>
  cell.lat === null && cell.name === null && cell.azimuth === null && (cell.range ?? null) === null && (cell.beam ?? null) === null
    ? cell.value
    : `${cell.value}\0${cell.name}\0${cell.lat}\0${cell.lon}\0${cell.azimuth}\0${cell.beam ?? ''}\0${cell.range ?? ''}`
const personKey = (person: ParsedPerson): string => `${person.folded}\0${person.identity ?? ''}`

/** How rows lead back to their text: by their place in the file, by carrying it, or by either. */
export type PackedAs = 'text' | 'sheets' | 'document'

/** Characters that a batch of documents or rejected rows may carry. */
const HEAVY = 4 * 1024 ** 2

/** Gathers observations and statements into batches. */
export function createPacker(as: PackedAs, size: number = LIMITS.batch, remembered: number = LIMITS.remembered): Packer {
  const selectors = createDictionary<ParsedSelector>((selector) => `${selector.kind}\0${selector.value}`)
  const cells = createDictionary<ParsedCell>(cellKey)
  const people = createDictionary<ParsedPerson>(personKey)
  let subjects = new Set<number>()
  let newSubjects: number[] = []
  let column = columns(size)
  let rows = 0
  let locals: string[] = []
  const localBuffer = Buffer.alloc(LOCALS)
  let localBytes = 0
  let raws: (string | null)[] = []
  let facts: (string | null)[] | null = null
  let names: Exclude<Batch['names'], null> = []
  let statements: PackedStatement[] = []
  let zones: (string | null)[] | null = null
  let texts: (string | null)[] | null = null
  let others: OtherRow[] = []
  let otherSize = 0
  let fresh = true
  let turn = 0
  const byKind = new Uint32Array(256)
  const byWhat = new Map<StatementKind, number>()
  const sheets = as === 'sheets'

  const start = (): void => {
    column = columns(size)
    rows = 0
    locals = []
    raws = []
    zones = null
    texts = null
    others = []
    otherSize = 0
    facts = null
    names = []
    statements = []
    newSubjects = []
    fresh = selectors.size > remembered || cells.size > remembered || people.size > remembered
    if (!fresh) return
    turn++
    for (const dictionary of [selectors, cells, people]) dictionary.clear()
    subjects = new Set()
  }

  const put = (packed: PackedRow, localLength: number): number => {
    const at = rows++
    column.row[at] = packed.row
    if (as !== 'text') column.sheet[at] = packed.sheet
    column.offset[at] = packed.offset
    column.length[at] = packed.length
    column.kind[at] = packed.kind
    byKind[packed.kind] = (byKind[packed.kind] ?? 0) + 1
    column.start[at] = packed.start
    column.localLength[at] = localLength
    column.seconds[at] = packed.seconds
    column.caller[at] = packed.caller
    column.callee[at] = packed.callee
    column.direction[at] = packed.direction
    column.side[at] = packed.side
    column.imei[at] = packed.imei
    column.imsi[at] = packed.imsi
    column.cellFirst[at] = packed.cellFirst
    column.cellLast[at] = packed.cellLast
    column.flags[at] = packed.flags
    own(packed.subject)
    return at
  }

  const add = (observation: Observation): void => {
    const { caller, callee, imei, imsi, cellFirst, cellLast, person, subject } = observation
    const [from, to] = [caller ? selectors.index(caller) : NONE, callee ? selectors.index(callee) : NONE]
    const local = observation.local.length > LONGEST_LOCAL ? observation.local.slice(0, LONGEST_LOCAL) : observation.local
    const at = put(
      {
        row: observation.row,
        sheet: observation.sheet ?? NONE,
        offset: observation.offset ?? NONE,
        length: observation.length ?? 0,
        kind: observation.kind,
        start: observation.start,
        seconds: observation.seconds === null ? NONE : observation.seconds,
        caller: from,
        callee: to,
        direction: observation.direction,
        side: observation.side,
        imei: imei ? selectors.index(imei) : NONE,
        imsi: imsi ? selectors.index(imsi) : NONE,
        cellFirst: cellFirst ? cells.index(cellFirst) : NONE,
        cellLast: cellLast ? cells.index(cellLast) : NONE,
        flags: observation.flags,
        subject: subject === null ? NONE : subject === 'caller' ? from : to,
      },
      local.length,
    )
    flushLocals()
    locals.push(local)
    if (person) {
      column.person[at] = people.index(person)
      column.personOf[at] = SIDES[person.of]
    } else column.person[at] = NONE
    if (as !== 'text') raws.push(observation.raw ?? (sheets ? '[]' : null))
    if (observation.zone !== null) (zones ??= Array<string | null>(size).fill(null))[at] = observation.zone
    if (observation.text !== null) (texts ??= Array<string | null>(size).fill(null))[at] = observation.text
  }

  /** Texts of times that came as bytes become one text. */
  const flushLocals = (): void => {
    if (localBytes === 0) return
    locals.push(localBuffer.toString('latin1', 0, localBytes))
    localBytes = 0
  }
  const addLocal = (bytes: Uint8Array, from: number, length: number): void => {
    for (let at = from; at < from + length; at++) localBuffer[localBytes++] = bytes[at] as number
  }
  const addPacked: Packer['addPacked'] = (packed, bytes, first, firstLength, second, secondLength) => {
    const length = firstLength + (second === NONE ? 0 : secondLength + 1)
    if (localBytes + length > localBuffer.length) flushLocals()
    addLocal(bytes, first, firstLength)
    if (second !== NONE) {
      localBuffer[localBytes++] = 32
      addLocal(bytes, second, secondLength)
    }
    column.person[put(packed, length)] = NONE
  }

  const own = (index: number): void => {
    if (index === NONE || subjects.has(index)) return
    subjects.add(index)
    newSubjects.push(index)
  }

  return {
    add,
    addPacked,
    packedAs: as,
    selectorIndex: (selector) => selectors.index(selector),
    cellIndex: (cell) => cells.index(cell),
    get turn() {
      return turn
    },
    addDocument(observation) {
      const at = rows
      add(observation)
      otherSize += (observation.raw?.length ?? 0) + (observation.text?.length ?? 0) + (observation.facts?.length ?? 0)
      if (observation.facts !== null) (facts ??= Array<string | null>(size).fill(null))[at] = observation.facts
      for (const owner of observation.owners) own(selectors.index(owner))
      for (const { of, name } of observation.names) names.push({ row: at, selector: selectors.index(of), name })
    },
    state({ things, ...statement }) {
      const packed = things.map((thing): PackedStatement['things'][number] => {
        if (thing.type === 'entity') return thing
        if (thing.type === 'cell') return { type: 'cell', index: cells.index(thing.cell) }
        const index = selectors.index(thing.selector)
        if (thing.owner) own(index)
        return { type: 'selector', index, owner: thing.owner, name: thing.name }
      })
      statements.push({ ...statement, things: packed })
      if (!statement.also) byWhat.set(statement.kind, (byWhat.get(statement.kind) ?? 0) + 1)
      otherSize += (statement.raw?.length ?? 0) + 200 * (things.length + statement.facts.length)
    },
    other(row) {
      others.push(row)
      otherSize += row.raw.length
    },
    get full() {
      return rows >= size || others.length >= size || statements.length >= size || otherSize > HEAVY
    },
    take() {
      if (rows === 0 && others.length === 0 && statements.length === 0) return null
      flushLocals()
      const { sheet, offset, length, ...rest } = column
      const batch: Batch = {
        ...rest,
        sheet: as === 'text' ? null : sheet,
        offset: sheets ? null : offset,
        length: sheets ? null : length,
        raw: as === 'text' ? null : raws,
        rows,
        fresh,
        local: locals.join(''),
        zone: zones,
        text: texts,
        selectors: selectors.takeNew(),
        cells: cells.takeNew(),
        people: people.takeNew().map(({ label, identity, folded }) => ({ label, identity, folded })),
        subjects: Int32Array.from(newSubjects),
        others,
        facts,
        names: names.length > 0 ? names : null,
        statements: statements.length > 0 ? statements : null,
      }
      start()
      return batch
    },
    kinds: () => EVENT_KINDS.map((kind) => ({ kind, count: byKind[eventKindCode(kind)] ?? 0 })).filter(({ count }) => count > 0),
    stated: () => STATEMENTS.map((what) => ({ what, count: byWhat.get(what) ?? 0 })).filter(({ count }) => count > 0),
  }
}

/** The buffers of a batch, which are handed over and not copied. */
export const buffersOf = (batch: Batch): ArrayBuffer[] =>
  Object.values(batch).flatMap((column: unknown) => (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : []))
