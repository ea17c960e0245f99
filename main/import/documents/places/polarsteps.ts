import type { DocumentPlace, DocumentReader, Found } from '../types.ts'
import { rejected, stay } from './found.ts'
import { firstCharacter, isObject, objectOf, readJson, textOf } from './json.ts'
import type { Json } from './json.ts'
import { degrees } from './position.ts'
import { createClock, timeText } from './when.ts'
import type { Clock } from './when.ts'
import { createWho } from './who.ts'
import type { Who } from './who.ts'

/** Polarsteps, a diary of journeys: `locations.json`, `trip.json` (steps), and lists of segments that converters make of it. */
export const polarsteps: DocumentReader = {
  id: 'polarsteps',
  sniff({ text }) {
    const first = firstCharacter(text)
    if (first === '[') return /"arrived"\s*:/.test(text) && /"departed"\s*:/.test(text) && /"lat"\s*:/.test(text) ? 0.85 : 0
    if (first !== '{') return 0
    if (/"all_steps"\s*:\s*\[/.test(text)) return 0.9
    return /"locations"\s*:\s*\[\s*(?:\{[^{}]*"lat"\s*:|\])/.test(text) && /"lon"\s*:/.test(text) && /"time"\s*:/.test(text) ? 0.9 : 0
  },
  async *read(input): AsyncGenerator<Found[]> {
    const who = createWho(input, 'polarsteps')
    const clock = createClock(input.zone)
    const paths = firstCharacter(input.head.text) === '[' ? ['*'] : ['locations.*', 'all_steps.*']
    yield* readJson(input, paths, paths.length > 1, (value, place) => [readStep(objectOf(value), place, who, clock)])
  },
}

function readStep(value: Json, place: DocumentPlace, who: Who, clock: Clock): Found {
  const inner = isObject(value['location']) ? value['location'] : value
  const position = degrees(inner['lat'], inner['lon'] ?? inner['lng'])
  const arrived = timeText(value['arrived'] ?? value['timestamp'] ?? value['time'] ?? value['start_time'])
  if (!position) return rejected(place, 'bad-place')
  if (arrived === null) return rejected(place, 'no-time')
  return stay(place, who, {
    time: arrived,
    seconds: value['type'] === 'activity_start' ? null : clock.between(arrived, value['departed'] ?? value['end_time']),
    position,
    name: textOf(value['display_name'] ?? inner['name'] ?? value['name']),
    more: { activityType: value['type'], country: inner['country_code'], description: value['description'] },
  })
}
