import { rejected, stay } from '../found.ts'
import { listOf, objectOf } from '../json.ts'
import type { Json } from '../json.ts'
import { metres } from '../position.ts'
import { positionIn, tagOf, timeOf } from './context.ts'
import type { ReadGoogle } from './context.ts'

/** `Records.json`: one reading of a device. */
export const readRecord: ReadGoogle = (value, place, { who }) => {
  const position = positionIn(value)
  const time = timeOf(value)
  if (!position) return [rejected(place, 'bad-place')]
  if (time === null) return [rejected(place, 'no-time')]
  return [
    stay(place, who, {
      time,
      position,
      accuracy: metres(value['accuracy']),
      device: tagOf(value['deviceTag']),
      more: {
        source: value['source'],
        activityType: likeliest(value),
        ...(position.unsure ? { latitudeE7: value['latitudeE7'], longitudeE7: value['longitudeE7'] } : {}),
      },
    }),
  ]
}

/** What the device was thought to be doing: the surest of the first list, as written. */
function likeliest(value: Json): unknown {
  const guesses = listOf(objectOf(listOf(value['activity'])[0])['activity']).map(objectOf)
  return guesses.reduce<Json>((best, guess) => (Number(guess['confidence']) > Number(best['confidence'] ?? -1) ? guess : best), {})['type']
}

/** `Timeline Edits.json`: what the phone sent to be merged into the history. */
export const readEdit: ReadGoogle = (value, place, { who }) => {
  const device = tagOf(value['deviceId'])
  const signal = objectOf(objectOf(objectOf(value['rawSignal'])['signal'])['position'])
  const position = positionIn(objectOf(signal['point']))
  const time = timeOf(signal)
  if (!position) return [rejected(place, 'bad-place')]
  if (time === null) return [rejected(place, 'no-time')]
  const accuracy = metres(signal['accuracyMm'])
  return [stay(place, who, { time, position, device, accuracy: accuracy === undefined ? undefined : accuracy / 1000 })]
}
