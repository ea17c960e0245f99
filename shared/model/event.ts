/**
 * Events: something that happened at a time between selectors. Codes are what the database stores; names are what
 * files, the command line and the window use. Codes are never reused or renumbered.
 */
/** `location`: a device was at a place, or a message shares one; `system`: a line that the application wrote, not a person; `file`: a message that is only a file. */
export const EVENT_KINDS = ['call', 'sms', 'mms', 'data', 'voicemail', 'message', 'location', 'file', 'system', 'other'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

const CODE_OF_KIND: Record<EventKind, number> = { call: 1, sms: 2, mms: 3, data: 4, voicemail: 5, message: 6, location: 7, system: 8, other: 9, file: 10 }
const KIND_OF_CODE = new Map(Object.entries(CODE_OF_KIND).map(([kind, code]) => [code, kind as EventKind]))

export const eventKindCode = (kind: EventKind): number => CODE_OF_KIND[kind]
export const eventKindOf = (code: number): EventKind => KIND_OF_CODE.get(code) ?? 'other'

/** Direction as the row's own file states it, seen from that file's subscriber. */
export const DIRECTIONS = ['out', 'in', 'unknown'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Whose handset, SIM and cell a row describes: the caller's, the callee's, or not stated. Stored as 1, 2, 0. */
export const SIDES = ['unknown', 'from', 'to'] as const
export type Side = (typeof SIDES)[number]

/**
 * What a kept row is to its event. `primary`: the first row that tells of it. `corroborating`: the other party's
 * file tells of the same call, or a leg or a fuller export of the same records does. `duplicate`: another row that says nothing new. Stored as 0, 1, 2.
 */
export const ROLES = ['primary', 'corroborating', 'duplicate'] as const

/** Bits of `observation.flags`: what could not be known of a row and was kept as read (law 1). */
export const OBSERVATION_FLAGS = {
  /** A number that a spreadsheet rounded (9.2331E+11, or zeros at its end). */
  damagedNumber: 1,
  /** The IMEI fails its check digit or length. */
  badImei: 2,
  /** Day and month could both be meant and the file does not decide it. */
  ambiguousDate: 4,
  /** The local time does not exist or exists twice (clock change). */
  unsureInstant: 8,
  /** Duration missing, unreadable or negative: `seconds` is null. */
  badDuration: 16,
  /** The correspondent is missing or unreadable. */
  noCorrespondent: 32,
  /** A row of another file may be the same call, but not surely enough to be merged. */
  possiblySame: 64,
  /** The row tells the day, not the time: `start` is the day's beginning. */
  dateOnly: 128,
  /** A number without `+` could be one of the region or, by its first digits, of another country: read as the region's. */
  ambiguousNumber: 256,
  /** A phone extract recovered it as deleted. */
  deleted: 512,
  /** The extract itself is not sure of it (Cellebrite's decoding confidence below High). */
  unsureDecoding: 1024,
  /** A spreadsheet rounded the identity of a cell: no cell is made of it. */
  damagedCell: 2048,
} as const

/** One event as the command line and the window show it. */
export interface EventRecord {
  /** `v` + number. */
  id: string
  kind: EventKind
  /** ISO 8601 UTC. */
  start: string
  /** The source's own text of the time. */
  local: string
  /** IANA zone, or an offset such as `+01:00`, in which `local` was read. */
  zone: string
  seconds: number | null
  /** E.164 where the number allows it, else as read; null where the row names none. */
  from: string | null
  to: string | null
  direction: Direction
  /** Whose handset, SIM and cells follow. */
  side: Side
  imei: string | null
  imsi: string | null
  /** First and last cell of that side. */
  cellFrom: string | null
  cellTo: string | null
  /** Name of the first cell or place as a source gives it; absent where it has none, or one that names a protected person. */
  cellName?: string | undefined
  text: string | null
  /** `src` + number of the primary row's source, and its locator. */
  source: string
  locator: string
  /** Rows that tell of it, duplicates included. */
  evidence: number
  /** True where `text` is kept back, because a protected person takes part or is named in it. */
  withheld?: boolean | undefined
}
