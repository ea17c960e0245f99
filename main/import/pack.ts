import type { Observation, ParsedCell, ParsedPerson, RejectReason, Skip } from './types.ts'
import type { ParsedSelector } from '../../shared/model/selector.ts'
import { LIMITS } from './limits.ts'
import { createDictionary } from './dictionary.ts'

/** A row that became no observation, with its text. */
export interface OtherRow {
  what: 'rejected' | Skip
  reason: RejectReason | null
  locator: string
  raw: string
}

/**
 * Rows on their way from worker to case, column by column. Selectors, cells and people are sent once and meant by their
 * place in a dictionary that both sides grow alike; -1 stands for none. `fresh` starts the dictionaries anew.
 */
export interface Batch {
  rows: number
  fresh: boolean
  row: Uint32Array
  /** Text files only: bytes into the original. */
  offset: Float64Array | null
  length: Uint32Array | null
  /** Sheets only: JSON array of the cells' texts. */
  raw: string[] | null
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
}

export interface Packer {
  add(observation: Observation): void
  other(row: OtherRow): void
  /** Whether so much waits that `take` should be called. */
  readonly full: boolean
  /** What has gathered, or null when nothing has. */
  take(): Batch | null
}

const SIDES = { caller: 1, callee: 2 } as const
const NONE = -1

const columns = (size: number) => ({
  row: new Uint32Array(size),
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
  cell.lat === null && cell.name === null && cell.azimuth === null ? cell.value : `${cell.value}\0${cell.name}\0${cell.lat}\0${cell.lon}\0${cell.azimuth}`
const personKey = (person: ParsedPerson): string => `${person.folded}\0${person.identity ?? ''}`

/** Gathers observations into batches. `sheets`: the file is a spreadsheet, whose rows carry their text instead of a place. */
export function createPacker(sheets: boolean, size: number = LIMITS.batch, remembered: number = LIMITS.remembered): Packer {
  const selectors = createDictionary<ParsedSelector>((selector) => `${selector.kind}\0${selector.value}`)
  const cells = createDictionary<ParsedCell>(cellKey)
  const people = createDictionary<ParsedPerson>(personKey)
  let subjects = new Set<number>()
  let newSubjects: number[] = []
  let column = columns(size)
  let rows = 0
  let locals: string[] = []
  let raws: string[] = []
  let zones: (string | null)[] | null = null
  let texts: (string | null)[] | null = null
  let others: OtherRow[] = []
  let otherSize = 0
  let fresh = true

  const start = (): void => {
    column = columns(size)
    rows = 0
    locals = []
    raws = []
    zones = null
    texts = null
    others = []
    otherSize = 0
    newSubjects = []
    fresh = selectors.size > remembered || cells.size > remembered || people.size > remembered
    if (!fresh) return
    for (const dictionary of [selectors, cells, people]) dictionary.clear()
    subjects = new Set()
  }

  const add = (observation: Observation): void => {
    const at = rows++
    const { caller, callee, imei, imsi, cellFirst, cellLast, person, subject } = observation
    column.row[at] = observation.row
    column.offset[at] = observation.offset ?? 0
    column.length[at] = observation.length ?? 0
    column.kind[at] = observation.kind
    column.start[at] = observation.start
    const local = observation.local.length > 65_535 ? observation.local.slice(0, 65_535) : observation.local
    column.localLength[at] = local.length
    locals.push(local)
    column.seconds[at] = observation.seconds === null ? NONE : observation.seconds
    column.caller[at] = caller ? selectors.index(caller) : NONE
    column.callee[at] = callee ? selectors.index(callee) : NONE
    column.direction[at] = observation.direction
    column.side[at] = observation.side
    column.imei[at] = imei ? selectors.index(imei) : NONE
    column.imsi[at] = imsi ? selectors.index(imsi) : NONE
    column.cellFirst[at] = cellFirst ? cells.index(cellFirst) : NONE
    column.cellLast[at] = cellLast ? cells.index(cellLast) : NONE
    column.flags[at] = observation.flags
    column.person[at] = person ? people.index(person) : NONE
    column.personOf[at] = person ? SIDES[person.of] : 0
    if (sheets) raws.push(observation.raw ?? '[]')
    if (observation.zone !== null) (zones ??= Array<string | null>(size).fill(null))[at] = observation.zone
    if (observation.text !== null) (texts ??= Array<string | null>(size).fill(null))[at] = observation.text
    if (subject === null) return
    const own = column[subject][at] ?? NONE
    if (own === NONE || subjects.has(own)) return
    subjects.add(own)
    newSubjects.push(own)
  }

  return {
    add,
    other(row) {
      others.push(row)
      otherSize += row.raw.length
    },
    get full() {
      return rows >= size || others.length >= size || otherSize > 4 * 1024 ** 2
    },
    take() {
      if (rows === 0 && others.length === 0) return null
      const { offset, length, ...rest } = column
      const batch: Batch = {
        ...rest,
        offset: sheets ? null : offset,
        length: sheets ? null : length,
        raw: sheets ? raws : null,
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
      }
      start()
      return batch
    },
  }
}

/** The buffers of a batch, which are handed over and not copied. */
export const buffersOf = (batch: Batch): ArrayBuffer[] =>
  Object.values(batch).flatMap((column: unknown) => (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : []))
