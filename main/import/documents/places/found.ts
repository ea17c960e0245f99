import type { RejectReason } from '../../../../shared/model/source.ts'
import type { EventKind } from '../../../../shared/model/event.ts'
import type { DocumentEvent, DocumentPlace, DocumentPosition, Found } from '../types.ts'
import type { Position } from './position.ts'
import type { Who } from './who.ts'

type More = { name: string; value: string }[]

/** A time at a place, as the source gives it. */
export interface Stay {
  time: string
  local?: string | undefined
  zone?: string | undefined
  seconds?: number | null | undefined
  position: Position | null
  /** Name of the place. */
  name?: string | undefined
  /** Metres. */
  accuracy?: number | undefined
  device?: string | null | undefined
  kind?: EventKind | undefined
  unsure?: boolean | undefined
  more?: Record<string, unknown> | undefined
}

/** Longest value of a fact that is kept beside an event; the row's own text has the rest. */
const LONGEST = 8_000

/** Names and values as written, those that say nothing left out. */
export const factsOf = (facts: Record<string, unknown>): More =>
  Object.entries(facts).flatMap(([name, value]) => {
    const text =
      typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : typeof value === 'string' ? value.trim() : ''
    return text === '' ? [] : [{ name, value: text.slice(0, LONGEST) }]
  })

const positionOf = ({ lat, lon }: Position, name: string | undefined, accuracy: number | undefined): DocumentPosition => ({
  lat,
  lon,
  ...(name ? { name } : {}),
  ...(accuracy === undefined ? {} : { range: accuracy }),
})

/** A device was somewhere, or says something of itself (`kind` other than `location`, no position). */
export function stay(place: DocumentPlace, who: Who, { time, local, zone, seconds, position, name, accuracy, device, kind, unsure, more }: Stay): Found {
  const facts = factsOf({ accuracy, ...(who.owner ? { device } : {}), ...more })
  const event: DocumentEvent = {
    what: 'event',
    kind: kind ?? 'location',
    time,
    local: local === time ? undefined : local,
    zone,
    from: who.party(device),
    to: null,
    direction: 'unknown',
    subject: 'from',
    seconds: seconds ?? null,
    place: position && positionOf(position, name, accuracy),
    unsure: unsure === true || position?.unsure === true || undefined,
    facts: facts.length > 0 ? { more: facts } : undefined,
  }
  return { ...place, ...event }
}

/** A place that the file tells of without saying when anybody was there. `key`: what makes it this one within the file. */
export function placeStated(
  place: DocumentPlace,
  {
    key,
    label,
    position,
    accuracy,
    facts = {},
  }: { key: string; label?: string; position: Position | null; accuracy?: number; facts?: Record<string, unknown> },
): Found {
  const spot = position ? `${position.lat},${position.lon}` : key
  return {
    ...place,
    what: 'statement',
    kind: 'place',
    things: [
      { type: 'entity', kind: 'place', label: label || spot, key },
      ...(position ? [{ type: 'cell' as const, position: positionOf(position, label, accuracy) }] : []),
    ],
    links: [],
    facts: factsOf(facts).map((fact) => ({ thing: 0, ...fact })),
  }
}

export const rejected = (place: DocumentPlace, reason: RejectReason): Found => ({ ...place, what: 'rejected', reason })
