import type { DocumentPlace, Found } from '../../types.ts'
import { placeStated, rejected, stay } from '../found.ts'
import { isObject, listOf, objectOf, textOf } from '../json.ts'
import type { Json } from '../json.ts'
import { metres } from '../position.ts'
import { positionIn, tagOf, timeOf } from './context.ts'
import type { Google, ReadGoogle } from './context.ts'

/** Semantic history as Takeout gave it month by month until 2024: a visit or a movement. */
export const readTimelineObject: ReadGoogle = (value, place, google) => {
  if (isObject(value['placeVisit'])) return visit(value['placeVisit'], place, google)
  if (isObject(value['activitySegment'])) return activity(value['activitySegment'], place, google)
  return [rejected(place, 'bad-kind')]
}

/** Visits within visits; Google nests them once. */
const DEEPEST = 8

const deviceOf = (location: Json): string | null => tagOf(objectOf(location['sourceInfo'])['deviceTag'])

function visit(value: Json, place: DocumentPlace, google: Google, depth = 0): Found[] {
  const { who, clock } = google
  const duration = objectOf(value['duration'])
  const stated = objectOf(value['location'])
  const candidates = listOf(value['otherCandidateLocations']).map(objectOf)
  // Where Google names no place, only ones that it might have been, the first is its likeliest: kept, and marked.
  const guess = positionIn(stated) || positionIn(value) ? undefined : candidates.find((candidate) => positionIn(candidate))
  const location = guess ?? stated
  const position = positionIn(location) ?? positionIn(value)
  const start = timeOf(duration, 'startTimestamp')
  const own = position
    ? start === null
      ? rejected(place, 'no-time')
      : stay(place, who, {
          time: start,
          seconds: clock.between(start, timeOf(duration, 'endTimestamp')),
          position,
          name: textOf(location['name']),
          device: deviceOf(stated),
          accuracy: metres(location['accuracyMetres']),
          unsure: guess !== undefined,
          more: {
            address: location['address'],
            placeId: location['placeId'],
            semanticType: location['semanticType'],
            placeConfidence: value['placeConfidence'] ?? value['confidence'],
            ...(guess ? { otherCandidateLocations: candidates.length } : {}),
          },
        })
    : rejected(place, 'bad-place')
  const children = listOf(value['childVisits']).filter(isObject)
  const within = depth < DEEPEST ? children.flatMap((child) => visit(child, place, google, depth + 1)) : children.map(() => rejected(place, 'bad-kind'))
  return [own, ...within, ...path(value, place, google, deviceOf(stated))]
}

function activity(value: Json, place: DocumentPlace, google: Google): Found[] {
  const { who } = google
  const duration = objectOf(value['duration'])
  const device = deviceOf(objectOf(value['startLocation']))
  const more = {
    activityType: value['activityType'] ?? objectOf(listOf(value['activities'])[0])['activityType'],
    distance: value['distance'],
    confidence: value['confidence'],
  }
  const found: Found[] = []
  for (const [end, location, time] of [
    ['start', value['startLocation'], timeOf(duration, 'startTimestamp')],
    ['end', value['endLocation'], timeOf(duration, 'endTimestamp')],
  ] as const) {
    const position = positionIn(objectOf(location))
    if (!position) continue
    const name = textOf(objectOf(location)['name'])
    found.push(time === null ? rejected(place, 'no-time') : stay(place, who, { time, position, name, device, more: { activityEnd: end, ...more } }))
  }
  const parking = objectOf(value['parkingEvent'])
  const parked = positionIn(objectOf(parking['location']))
  const parkedAt = timeOf(parking)
  if (parked && parkedAt !== null) found.push(stay(place, who, { time: parkedAt, position: parked, device, more: { event: 'parkingEvent' } }))
  found.push(...path(value, place, google, device))
  const points = [...listOf(objectOf(value['waypointPath'])['waypoints']), ...listOf(objectOf(value['transitPath'])['transitStops'])].map(objectOf)
  points.forEach((point, index) => {
    // Google says where the way led, not when each point of it was passed.
    const position = positionIn(point)
    const key = `activitySegment/${place.row}`
    const facts = index === 0 ? { startTimestamp: timeOf(duration, 'startTimestamp'), endTimestamp: timeOf(duration, 'endTimestamp'), ...more } : {}
    const name = textOf(point['name'])
    const own = name === undefined ? { key, label: `activitySegment ${place.row}` } : { key: `${key}/${index}`, label: name }
    found.push(position ? placeStated(place, { ...own, position, facts }) : rejected(place, 'bad-place'))
  })
  return found.length > 0 ? found : [rejected(place, 'bad-place')]
}

/** Points of a raw path, each with its own time. */
function path(value: Json, place: DocumentPlace, { who }: Google, device: string | null): Found[] {
  return listOf(objectOf(value['simplifiedRawPath'])['points'])
    .map(objectOf)
    .map((point) => {
      const position = positionIn(point)
      const time = timeOf(point)
      if (!position) return rejected(place, 'bad-place')
      return time === null ? rejected(place, 'no-time') : stay(place, who, { time, position, device, accuracy: metres(point['accuracyMeters']) })
    })
}
