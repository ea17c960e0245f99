import { eventKindCode, OBSERVATION_FLAGS as FLAGS } from '../../../shared/model/event.ts'
import { SELECTOR_FLAGS, type ParsedSelector } from '../../../shared/model/selector.ts'
import type { RejectReason, Warning } from '../../../shared/model/source.ts'
import { parseImei } from '../../../shared/identifiers/imei.ts'
import { parseImsi } from '../../../shared/identifiers/imsi.ts'
import type { Mapping, Observation, RawRecord } from '../types.ts'
import { LONGEST_DURATION, readDuration, wholeSeconds, type Duration } from '../values/duration.ts'
import { createDateReader, resolve } from '../dates/resolve.ts'
import { createZone } from '../../../shared/time/zone.ts'
import { CALL, createMeanings, isTimeless, OTHER, sideOf } from './meanings.ts'
import { memo } from './memo.ts'
import { createParties, DIRECTION } from './parties.ts'
import { createPeople } from './people.ts'
import { createPlaces } from './places.ts'
import { createTally, type Locate } from './tally.ts'
import { createWhen } from './when.ts'

export interface Normaliser {
  (record: RawRecord): Observation | { reject: RejectReason }
  /** What the rows so far were kept in spite of, by code of `warning.*`, with the first row of each. */
  warnings(): Warning[]
}

const VOICEMAIL = eventKindCode('voicemail')

/** One function for all rows of a file: each becomes an observation or is rejected, never both and never neither. `locate` names a row for warnings. */
export function createNormaliser(mapping: Mapping, options: { locate?: Locate } = {}): Normaliser {
  const { columns } = mapping
  const when = createWhen(mapping)
  const parties = createParties(mapping)
  const places = createPlaces(mapping)
  const people = createPeople(mapping)
  const imeiOf = memo(parseImei)
  const imsiOf = memo(parseImsi)
  const writtenOut = memo(readDuration, 20_000)
  const secondsOf = (text: string): Duration => {
    const plain = wholeSeconds(text)
    return plain >= 0 ? plain : writtenOut(text)
  }
  const endOf = createEnd(mapping)
  const tally = createTally(options.locate)
  const ofPlaces = mapping.kind === 'locations'
  const device: ParsedSelector | null =
    ofPlaces && mapping.device !== undefined ? { kind: 'device', value: `table:${mapping.device}`, raw: mapping.device, flags: 0, country: null } : null
  const meanings = createMeanings(mapping)
  const { kindDefault, directionDefault, zeroSeconds } = meanings
  const kindOf = memo(meanings.kindOf, 2_000)
  const directionOf = memo(meanings.directionOf, 2_000)
  const timed = columns.seconds !== undefined || columns.end !== undefined
  const needed = Math.max(
    columns.start ?? columns.date ?? 0,
    Math.min(columns.caller ?? columns.subject ?? columns.correspondent ?? 0, columns.callee ?? columns.correspondent ?? 0),
  )
  const { width, manySubjects } = mapping
  const at = (cells: readonly string[], column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''))

  /** A row whose cells are too few or too many is rejected for that, which is the cause of whatever else it lacks. */
  function refuse(record: RawRecord, reason: RejectReason): { reject: RejectReason } {
    if (record.cells.length <= needed) return { reject: 'too-few-cells' }
    return {
      reject: width !== undefined && record.cells.length > width && record.cells.slice(width).some((cell) => cell.trim() !== '') ? 'too-many-cells' : reason,
    }
  }

  function normalise(record: RawRecord): Observation | { reject: RejectReason } {
    const { cells } = record
    const time = when(cells)
    if (typeof time === 'string') return refuse(record, time)

    let flags = 0
    let direction: number = directionDefault
    const directionText = at(cells, columns.direction)
    if (directionText !== '') {
      const stated = directionOf(directionText)
      // A column that also holds the kind may say nothing of direction: no cause for a warning.
      if (stated === 'unknown') {
        if (columns.direction !== columns.kind) tally.add('unknown-direction', record)
      } else if (stated !== null) direction = stated
    }
    const who = parties(cells, direction)
    const imeiText = at(cells, columns.imei)
    const imei = imeiText === '' ? null : imeiOf(imeiText)
    const imsiText = at(cells, columns.imsi)
    const imsi = imsiText === '' ? null : imsiOf(imsiText)
    if (who.caller === null && who.callee === null) {
      // Tower dumps name some phones by their SIM or handset alone.
      const named = device ?? known(imsi) ?? known(imei)
      if (named === null) return refuse(record, 'no-party')
      const inwards = who.direction === DIRECTION.in
      who.subject = inwards ? 'callee' : 'caller'
      who[who.subject] = named
      if (named !== device) tally.add('device-party', record)
    }
    if ((who.caller === null || who.callee === null) && !ofPlaces) flags |= FLAGS.noCorrespondent
    const doubts = (who.caller?.flags ?? 0) | (who.callee?.flags ?? 0)
    if (doubts & SELECTOR_FLAGS.damaged) flags |= FLAGS.damagedNumber
    if (doubts & SELECTOR_FLAGS.ambiguous) flags |= FLAGS.ambiguousNumber

    let kind = kindDefault
    const kindText = at(cells, columns.kind)
    if (kindText !== '') {
      const stated = kindOf(kindText)
      if (stated === 'unknown') {
        if (columns.direction !== columns.kind || direction === DIRECTION.unknown) tally.add('unknown-kind', record)
        else if (kind === OTHER) kind = CALL
      } else if (stated !== null) kind = stated
    }

    let seconds: number | null = null
    if (timed) {
      const duration = columns.seconds === undefined ? 'missing' : secondsOf(at(cells, columns.seconds))
      if (typeof duration === 'number') seconds = duration
      else if (duration === 'missing' && columns.end !== undefined) seconds = endOf(at(cells, columns.end), time.start)
      if (seconds === 0 && zeroSeconds !== undefined && kind === CALL) kind = zeroSeconds
      if (isTimeless(kind)) seconds = null
      else if (seconds === null && (duration === 'bad' || kind === CALL || kind === VOICEMAIL)) flags |= FLAGS.badDuration
    }

    if (imei !== null && imei.flags & SELECTOR_FLAGS.invalid) flags |= FLAGS.badImei
    const cellFirst = places.first(cells)
    if (ofPlaces && cellFirst === null) return refuse(record, 'bad-place')
    const cellLast = columns.cellLast === undefined ? null : places.last(cells)
    if (places.damaged) flags |= FLAGS.damagedCell
    if (time.unsure) flags |= FLAGS.unsureInstant
    if (time.ambiguous) flags |= FLAGS.ambiguousDate
    if (time.dateOnly) flags |= FLAGS.dateOnly
    if (flags !== 0) tally.flags(flags, record)
    if (width !== undefined && cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) tally.add('extra-cells', record)
    const text = at(cells, columns.text)

    return {
      row: record.row,
      sheet: record.sheet,
      offset: record.offset,
      length: record.length,
      raw: record.offset === null ? (record.raw ?? JSON.stringify(record.own ?? cells)) : null,
      kind,
      start: time.start,
      local: time.local,
      zone: time.zone,
      seconds,
      caller: who.caller,
      callee: who.callee,
      direction: who.direction,
      side: sideOf(mapping, who.subject),
      imei,
      imsi,
      cellFirst,
      cellLast,
      text: text === '' ? null : text,
      flags,
      person: people(cells, who.subject),
      subject: manySubjects === true ? null : who.subject,
    }
  }

  return Object.assign(normalise, { warnings: () => tally.warnings() })
}

/** A SIM or handset by an identity that is one: a faulty or generic number is many's. */
const known = (selector: ParsedSelector | null): ParsedSelector | null => (selector !== null && selector.flags === 0 ? selector : null)

/** Seconds from `start` to an end cell; null where it is no time or lies before. */
function createEnd(mapping: Mapping): (text: string, start: number) => number | null {
  const read = createDateReader()
  const zone = createZone(mapping.zone)
  return (text, start) => {
    const written = text === '' ? null : read(text)
    if (!written || !written.timed || resolve(written, mapping.dateOrder) === 'bad' || written.shape === 'none') return null
    const local = zone.toInstant(written.y, written.mo, written.d, written.h, written.mi, written.s).ms
    const offset = written.offset === null ? 0 : zone.offsetAt(local) - written.offset * 60
    const end = written.shape === 'epoch' ? written.epoch : local + offset * 1000
    const seconds = Math.round((end - start) / 1000)
    return end >= start && seconds <= LONGEST_DURATION ? seconds : null
  }
}
