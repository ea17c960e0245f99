import type { Found, DocumentPlace } from '../../types.ts'
import type { Json } from '../json.ts'
import { degrees, fromE7, fromText } from '../position.ts'
import type { Position } from '../position.ts'
import type { Clock } from '../when.ts'
import { timeText } from '../when.ts'
import type { Who } from '../who.ts'

export interface Google {
  who: Who
  clock: Clock
}

export type ReadGoogle = (value: Json, place: DocumentPlace, google: Google) => Found[]

/** The position of an object under any of the names that Google gave it through the years; null where it has none. */
export function positionIn(value: Json): Position | null {
  if ('latitudeE7' in value || 'latE7' in value) return fromE7(value['latitudeE7'] ?? value['latE7'], value['longitudeE7'] ?? value['lngE7'])
  if ('centerLatE7' in value) return fromE7(value['centerLatE7'], value['centerLngE7'])
  if ('latitude' in value) return degrees(value['latitude'], value['longitude'])
  return fromText(value['latLng'] ?? value['LatLng'] ?? value['point'] ?? value['placeLocation'])
}

/** `NAME`, else `NAMEMs`: a text or a number of seconds or milliseconds. */
export const timeOf = (value: Json, name = 'timestamp'): string | null => timeText(value[name]) ?? timeText(value[`${name}Ms`])

/** A device's tag: a number of 32 bits, with its sign. */
export const tagOf = (value: unknown): string | null => (typeof value === 'number' || typeof value === 'string' ? String(value) : null)
