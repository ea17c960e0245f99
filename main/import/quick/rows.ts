import { eventKindCode } from '../../../shared/model/event.ts'
import { blank } from '../dates/moment.ts'
import { CALL, createMeanings, isTimeless, sideOf } from '../normalise/meanings.ts'
import { createWhen } from '../normalise/when.ts'
import type { PackedRow, Packer } from '../pack.ts'
import type { PlainRows } from '../readers/source.ts'
import type { RowFacts } from '../recognise/rows.ts'
import { CLOCK, DAY, isGap, readDay, readHour, readSeconds } from './clock.ts'
import { createCodes, SILENT } from './codes.ts'
import { isOrdinary } from './ordinary.ts'
import { createNamed, NONE } from './named.ts'
import { ODD } from './things.ts'
import { createView } from './view.ts'

export interface QuickRows {
  /** Packs a row of which nothing is to be said but what its cells say. False: nothing was done, it is to be read by its texts. */
  take(rows: PlainRows, index: number): boolean
}

const VOICEMAIL = eventKindCode('voicemail')

/**
 * Reads ordinary rows of ordinary call records from their bytes, without making texts of them. It knows no rules of its own: cells are read by the functions that
 * read their texts, and remembered by their bytes; who called whom, kinds and instants are settled by those of normalise/. Whatever is out of the ordinary (a
 * flag, a warning, a rejection, a layout with more to it) is left to reading by texts, which must come to the same (docs/decisions/0226). Null for such layouts.
 */
export function createQuickRows(facts: RowFacts, packer: Packer): QuickRows | null {
  const { mapping } = facts
  const { columns, width = Infinity } = mapping
  const dayColumn = columns.start ?? columns.date
  const hourColumn = columns.time === dayColumn ? undefined : columns.time
  const view = createView()
  const named = isOrdinary(facts) ? createNamed(mapping, packer, view) : null
  if (named === null || dayColumn === undefined) return null
  const needed = Math.max(...Object.values(columns))
  const meanings = createMeanings(mapping)
  const { kindDefault, directionDefault, zeroSeconds } = meanings
  const [kindOf, directionOf] = [createCodes(meanings.kindOf), createCodes(meanings.directionOf)]
  const { settle } = createWhen(mapping)
  const written = blank()
  const timed = columns.seconds !== undefined

  /** Code of a column's cell; `ODD` where nobody knows it. */
  const code = (read: typeof kindOf, column: number | undefined, silent: number): number => {
    if (column === undefined) return silent
    const [from, until] = [view.from(column), view.until(column)]
    const found = from === until ? SILENT : read(view.bytes, from, until)
    return found === SILENT ? silent : found
  }

  /** Whether day and hour are written as nearly all are, and what they say is beyond doubt: UTC milliseconds, or NaN. */
  const instant = (): number => {
    const [from, until] = [view.from(dayColumn), view.until(dayColumn)]
    const { bytes } = view
    if (!readDay(bytes, from, written)) return Number.NaN
    if (hourColumn === undefined) {
      if (until - from !== DAY + 1 + CLOCK || !isGap(bytes[from + DAY]) || !readHour(bytes, from + DAY + 1, written)) return Number.NaN
    } else if (until - from !== DAY || view.until(hourColumn) - view.from(hourColumn) !== CLOCK || !readHour(bytes, view.from(hourColumn), written))
      return Number.NaN
    const found = settle(written, '')
    return found === 'bad-time' || found.unsure || found.ambiguous || found.zone !== null ? Number.NaN : found.start
  }

  const packed: PackedRow = {
    row: 0,
    sheet: NONE,
    offset: 0,
    length: 0,
    kind: 0,
    start: 0,
    seconds: NONE,
    caller: NONE,
    callee: NONE,
    direction: 0,
    side: 0,
    imei: NONE,
    imsi: NONE,
    cellFirst: NONE,
    cellLast: NONE,
    flags: 0,
    subject: NONE,
  }

  /** Reads the row into `packed`; things are only numbered there once it is known that the row is taken. */
  function read(): boolean {
    if (view.count <= needed || view.count > width) return false
    const start = instant()
    if (Number.isNaN(start)) return false
    const direction = code(directionOf, columns.direction, directionDefault)
    let kind = code(kindOf, columns.kind, kindDefault)
    if (direction === ODD || kind === ODD) return false
    let seconds = NONE
    if (timed) {
      const [from, until] = [view.from(columns.seconds as number), view.until(columns.seconds as number)]
      seconds = readSeconds(view.bytes, from, until)
      if (seconds < 0 && from !== until) return false
      if (seconds === 0 && zeroSeconds !== undefined && kind === CALL) kind = zeroSeconds
      if (isTimeless(kind)) seconds = NONE
      else if (seconds < 0 && (kind === CALL || kind === VOICEMAIL)) return false
    }
    const found = named?.read(direction)
    if (!found) return false
    packed.start = start
    packed.kind = kind
    packed.seconds = seconds
    packed.direction = found.direction
    packed.side = sideOf(mapping, found.subject)
    named?.number(packed, found.subject)
    return true
  }

  return {
    take(rows, index) {
      packed.row = rows.line + index
      if (packed.row < facts.firstDataRow) return false
      view.to(rows, index)
      if (!read()) return false
      packed.offset = rows.base + view.begin
      packed.length = view.length
      const { bytes } = view
      if (hourColumn === undefined) packer.addPacked(packed, bytes, view.from(dayColumn), DAY + 1 + CLOCK, NONE, 0)
      else packer.addPacked(packed, bytes, view.from(dayColumn), DAY, view.from(hourColumn), CLOCK)
      return true
    },
  }
}
