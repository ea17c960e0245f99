import type { ReaderJob } from '../protocol.ts'
import { parseImei } from '../../../shared/identifiers/imei.ts'
import { parseImsi } from '../../../shared/identifiers/imsi.ts'
import { eventKindCode, OBSERVATION_FLAGS as FLAGS } from '../../../shared/model/event.ts'
import type { EventKind } from '../../../shared/model/event.ts'
import { SELECTOR_FLAGS } from '../../../shared/model/selector.ts'
import type { ParsedSelector } from '../../../shared/model/selector.ts'
import type { EventFacts } from '../../../shared/model/statement.ts'
import { LIMITS } from '../limits.ts'
import { DIRECTION } from '../normalise/parties.ts'
import { createTally } from '../normalise/tally.ts'
import type { DocumentObservation, StatedRow } from '../pack.ts'
import type { RawRecord, RejectReason, Warning } from '../types.ts'
import { LONGEST_DURATION, readDuration } from '../values/duration.ts'
import { locatorOf } from '../warnings.ts'
import { createPartyReader } from './parties.ts'
import { createPlaceReader } from './place.ts'
import { createStatementReader } from './statements.ts'
import { createDocumentWhen } from './times.ts'
import type { DocumentDates } from './times.ts'
import type { DocumentEvent, DocumentParty, DocumentPlace, DocumentStatement } from './types.ts'

export interface DocumentNormaliser {
  event(event: DocumentPlace & DocumentEvent): DocumentObservation | { reject: RejectReason }
  statement(statement: DocumentPlace & DocumentStatement): StatedRow | { reject: RejectReason }
  warnings(): Warning[]
  /** Whether a time was read in the file's zone, which is then of weight. */
  readonly zoned: boolean
  /** The first party that is the phone's own. */
  readonly subject: string | null
}

export interface DocumentReading {
  region: string
  /** Zone of times that name none. */
  zone: string
  dates: DocumentDates
  /** Index of a part among the file's parts; null where it has no name. */
  sheetOf(part: string): number | null
}

/** Kinds that take two: where one party is missing, the row says so. */
const BETWEEN_TWO = new Set<EventKind>(['call', 'sms', 'mms', 'message', 'file', 'voicemail'])
const TIMED = new Set<EventKind>(['call', 'voicemail'])
const SIDE = { from: 1, to: 2 } as const

/** Reads what document readers find: parties, times, durations, places. Every event becomes an observation or is rejected, never both and never neither. */
export function createDocumentNormaliser({ region, zone, dates, sheetOf }: DocumentReading): DocumentNormaliser {
  const parties = createPartyReader(region)
  const places = createPlaceReader()
  const when = createDocumentWhen(zone, dates)
  const tally = createTally((record) => locatorOf(record.row, part === '' ? null : part))
  const state = createStatementReader({
    parties,
    places,
    sheetOf,
    raw: rawOf,
    bad: (place) => remark('bad-position', place),
    cut: (place) => remark('record-cut', place),
  })
  let zoned = false
  let subject: string | null = null
  let part = ''

  function remark(code: string, place: DocumentPlace): void {
    part = place.part
    tally.add(code, recordOf(place))
  }

  function rawOf(place: DocumentPlace): string | null {
    if (place.raw === null || place.raw.length <= LIMITS.document.raw) return place.raw
    remark('row-cut', place)
    return `${place.raw.slice(0, LIMITS.document.raw - 1)}…`
  }

  function own(selector: ParsedSelector | null): void {
    if (selector) subject ??= selector.kind === 'number' ? selector.value : selector.raw
  }

  /** A duration in whole seconds; null and its flag where it is missing from a call, or none at all. */
  function durationOf({ kind, seconds: written }: DocumentEvent): { seconds: number | null; flag: number } {
    const read = typeof written === 'number' ? (written >= 0 && Number.isFinite(written) ? Math.round(written) : 'bad') : readDuration(written ?? '')
    if (typeof read === 'number' && read <= LONGEST_DURATION) return { seconds: read, flag: 0 }
    return { seconds: null, flag: read !== 'missing' || TIMED.has(kind) ? FLAGS.badDuration : 0 }
  }

  function event(found: DocumentPlace & DocumentEvent): DocumentObservation | { reject: RejectReason } {
    const fixed = found.zone ?? null
    const time = when(found.time, fixed)
    if (typeof time === 'string') return { reject: time }
    const { start, unsure, ambiguous, dateOnly } = time
    const stated = time.zone ?? (fixed === zone ? null : fixed)
    if (time.zone === null && fixed === null) zoned = true

    const caller = found.from && parties(found.from)
    const callee = found.to && parties(found.to)
    if (caller === null && callee === null) return { reject: 'no-party' }
    const { kind } = found
    const duration = durationOf(found)
    const imei = found.imei ? parseImei(found.imei) : null
    const imsi = found.imsi ? parseImsi(found.imsi) : null
    const doubts = (caller?.flags ?? 0) | (callee?.flags ?? 0)
    let flags = duration.flag
    if (unsure) flags |= FLAGS.unsureInstant
    if (ambiguous) flags |= FLAGS.ambiguousDate
    if (dateOnly) flags |= FLAGS.dateOnly
    if (doubts & SELECTOR_FLAGS.damaged) flags |= FLAGS.damagedNumber
    if (doubts & SELECTOR_FLAGS.ambiguous) flags |= FLAGS.ambiguousNumber
    if (imei && imei.flags & SELECTOR_FLAGS.invalid) flags |= FLAGS.badImei
    if ((caller === null || callee === null) && BETWEEN_TWO.has(kind)) flags |= FLAGS.noCorrespondent
    if (found.deleted) flags |= FLAGS.deleted
    if (found.unsure) flags |= FLAGS.unsureDecoding
    part = found.part
    if (flags !== 0) tally.flags(flags, recordOf(found))

    const whose = found.subject ?? (found.from?.owner ? 'from' : found.to?.owner ? 'to' : null)
    own(whose === null ? null : whose === 'from' ? caller : callee)
    return {
      row: found.row,
      sheet: sheetOf(found.part),
      offset: found.raw === null ? found.offset : null,
      length: found.raw === null ? found.length : null,
      raw: rawOf(found),
      kind: eventKindCode(kind),
      start,
      local: found.local ?? time.local,
      zone: stated,
      seconds: duration.seconds,
      caller,
      callee,
      direction: DIRECTION[found.direction],
      side: whose === null ? 0 : SIDE[whose],
      imei,
      imsi,
      cellFirst: found.place ? places(found.place, () => remark('bad-position', found)) : null,
      cellLast: null,
      text: textOf(found),
      flags,
      person: null,
      subject: whose === null ? null : whose === 'from' ? 'caller' : 'callee',
      facts: factsOf(found.facts),
      names: namesOf(found, caller, callee),
      owners: [found.from?.owner ? caller : null, found.to?.owner ? callee : null].filter((one) => one !== null),
    }
  }

  function textOf(found: DocumentPlace & DocumentEvent): string | null {
    const text = found.text ?? ''
    if (text.length <= LIMITS.row) return text === '' ? null : text
    remark('text-cut', found)
    return `${text.slice(0, LIMITS.row - 1)}…`
  }

  return {
    event,
    statement(found) {
      const stated = state(found)
      if (!('reject' in stated)) for (const thing of stated.things) if (thing.type === 'selector' && thing.owner) own(thing.selector)
      return stated
    },
    warnings: () => tally.warnings(),
    get zoned() {
      return zoned
    },
    get subject() {
      return subject
    },
  }
}

/** A place as a tally takes it. */
const recordOf = ({ row, offset, length }: DocumentPlace): RawRecord => ({ cells: [], row, sheet: null, offset, length })

/** What an extract calls a party, unless that is only the number or account over again. */
function namesOf({ from, to }: DocumentEvent, caller: ParsedSelector | null, callee: ParsedSelector | null): DocumentObservation['names'] {
  const nameOf = (party: DocumentParty | null, of: ParsedSelector | null): DocumentObservation['names'] => {
    const name = party?.name?.trim().slice(0, 1_000) ?? ''
    return of === null || name === '' || name === of.raw || name === of.value ? [] : [{ of, name }]
  }
  return [...nameOf(from, caller), ...nameOf(to, callee)]
}

/** Facts of an event as they are stored, each bounded; null where there are none. */
export function factsOf(facts: EventFacts | undefined): string | null {
  if (!facts) return null
  const cut = (text: string): string => text.slice(0, LIMITS.row)
  const kept: EventFacts = {
    ...(facts.app ? { app: cut(facts.app) } : {}),
    ...(facts.chat ? { chat: cut(facts.chat) } : {}),
    ...(facts.attachments?.length ? { attachments: facts.attachments.slice(0, LIMITS.document.things).map((name) => name.slice(0, 1_000)) } : {}),
    ...(facts.more?.length ? { more: facts.more.slice(0, LIMITS.document.things).map(({ name, value }) => ({ name: cut(name), value: cut(value) })) } : {}),
  }
  const text = JSON.stringify(kept)
  if (text === '{}') return null
  // Whatever is cut here stands in the row's own text.
  return text.length <= LIMITS.document.raw ? text : JSON.stringify({ ...kept, more: undefined, attachments: kept.attachments?.slice(0, 100) })
}

/** Times were read in the file's zone, and nobody said which that is. */
export const zoneAssumed = (job: ReaderJob, { zoned }: DocumentNormaliser): boolean => zoned && job.zone === undefined
