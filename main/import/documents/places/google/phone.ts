import type { DocumentPlace, Found } from '../../types.ts'
import { placeStated, rejected, stay } from '../found.ts'
import { isObject, listOf, objectOf, textOf } from '../json.ts'
import type { Json } from '../json.ts'
import { fromText, metres, numberOf } from '../position.ts'
import { timeText } from '../when.ts'
import { positionIn, timeOf } from './context.ts'
import type { Google, ReadGoogle } from './context.ts'

/** A segment of the timeline that the phone itself exports (since 2024): a visit, a movement, a path or a journey remembered. */
export const readSegment: ReadGoogle = (value, place, google) => {
  if (Array.isArray(value['timelinePath'])) return timelinePath(value['timelinePath'], value, place, google)
  if (isObject(value['visit'])) return [visit(value['visit'], value, place, google)]
  if (isObject(value['activity'])) return activity(value['activity'], value, place, google)
  if (isObject(value['timelineMemory'])) return [memory(value['timelineMemory'], value, place, google)]
  return [rejected(place, 'bad-kind')]
}

/** A place as text, or an object with one. */
const pointOf = (value: unknown) => (isObject(value) ? positionIn(value) : fromText(value))

function visit(value: Json, segment: Json, place: DocumentPlace, { who, clock }: Google): Found {
  const top = objectOf(value['topCandidate'])
  const position = pointOf(top['placeLocation'])
  const time = timeText(segment['startTime'])
  if (!position) return rejected(place, 'bad-place')
  if (time === null) return rejected(place, 'no-time')
  return stay(place, who, {
    time,
    seconds: clock.between(time, segment['endTime']),
    position,
    more: {
      semanticType: top['semanticType'],
      placeId: top['placeId'] ?? top['placeID'],
      probability: top['probability'],
      hierarchyLevel: value['hierarchyLevel'],
    },
  })
}

function activity(value: Json, segment: Json, place: DocumentPlace, { who }: Google): Found[] {
  const top = objectOf(value['topCandidate'])
  const more = { activityType: top['type'], probability: top['probability'], distanceMeters: value['distanceMeters'] }
  const ends: [string, unknown, string | null][] = [
    ['start', value['start'], timeText(segment['startTime'])],
    ['end', value['end'], timeText(segment['endTime'])],
  ]
  return ends.map(([end, at, time]) => {
    const position = pointOf(at)
    if (!position) return rejected(place, 'bad-place')
    return time === null ? rejected(place, 'no-time') : stay(place, who, { time, position, more: { activityEnd: end, ...more } })
  })
}

function timelinePath(points: unknown[], segment: Json, place: DocumentPlace, { who, clock }: Google): Found[] {
  if (points.length === 0) return [rejected(place, 'bad-place')]
  return points.map(objectOf).map((point) => {
    const position = pointOf(point['point'])
    if (!position) return rejected(place, 'bad-place')
    const time = timeText(point['time'])
    if (time !== null) return stay(place, who, { time, position })
    // The iPhone's export counts minutes from the start of the segment.
    const start = timeText(segment['startTime'])
    const minutes = numberOf(point['durationMinutesOffsetFromStartTime'])
    const instant = clock.instant(start)
    if (start === null || minutes === null) return rejected(place, 'no-time')
    if (instant === null || Math.abs(minutes) > 1e6) return rejected(place, 'bad-time')
    return stay(place, who, { time: new Date(instant + Math.round(minutes * 60_000)).toISOString(), local: `${start} + ${minutes} min`, position })
  })
}

/** A journey of days, of which the places are named by Google's ids only. */
function memory(value: Json, segment: Json, place: DocumentPlace, { who, clock }: Google): Found {
  const time = timeText(segment['startTime'])
  if (time === null) return rejected(place, 'no-time')
  const ids = listOf(objectOf(value['trip'] ?? value)['destinations']).map((destination) =>
    textOf(objectOf(destination)['identifier'] ?? objectOf(destination)['placeId']),
  )
  return stay(place, who, {
    time,
    seconds: clock.between(time, segment['endTime']),
    position: null,
    kind: 'other',
    more: { event: 'timelineMemory', destinations: ids.filter(Boolean).join(' '), distanceFromOriginKms: value['distanceFromOriginKms'] },
  })
}

/** What the phone measured: a position, the radio networks that it heard, or what its owner seemed to be doing. */
export const readSignal: ReadGoogle = (value, place, { who }) => {
  if (isObject(value['position'])) {
    const signal = value['position']
    const position = positionIn(signal)
    const time = timeOf(signal)
    if (!position) return [rejected(place, 'bad-place')]
    if (time === null) return [rejected(place, 'no-time')]
    return [stay(place, who, { time, position, accuracy: metres(signal['accuracyMeters']), more: { source: signal['source'] } })]
  }
  if (isObject(value['wifiScan'])) {
    const time = timeText(value['wifiScan']['deliveryTime'])
    const networks = listOf(value['wifiScan']['devicesRecords']).map(objectOf)
    const heard = networks.map((one) => `${textOf(one['mac']) ?? ''} ${textOf(one['rawRssi']) ?? ''}`.trim()).join(', ')
    return [
      time === null ? rejected(place, 'no-time') : stay(place, who, { time, position: null, kind: 'other', more: { event: 'wifiScan', networks: heard } }),
    ]
  }
  if (isObject(value['activityRecord'])) {
    const time = timeOf(value['activityRecord'])
    const top = objectOf(listOf(value['activityRecord']['probableActivities'])[0])
    const more = { event: 'activityRecord', activityType: top['type'], confidence: top['confidence'] }
    return [time === null ? rejected(place, 'no-time') : stay(place, who, { time, position: null, kind: 'other', more })]
  }
  return [rejected(place, 'bad-kind')]
}

/** Where Google thinks its user lives, works and often goes. */
export const readFrequentPlace: ReadGoogle = (value, place) => {
  const position = pointOf(value['placeLocation'])
  const label = textOf(value['label'])
  if (!position) return [rejected(place, 'bad-place')]
  return [placeStated(place, { key: `frequentPlace/${place.row}`, ...(label === undefined ? {} : { label }), position, facts: { placeId: value['placeId'] } })]
}
