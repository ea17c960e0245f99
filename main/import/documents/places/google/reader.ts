import type { DocumentReader, Found } from '../../types.ts'
import { firstCharacter, objectOf, readJson } from '../json.ts'
import { createClock } from '../when.ts'
import { createWho } from '../who.ts'
import { tagOf } from './context.ts'
import type { ReadGoogle } from './context.ts'
import { readFrequentPlace, readSegment, readSignal } from './phone.ts'
import { readEdit, readRecord } from './records.ts'
import { readTimelineObject } from './semantic.ts'
import { readDeviceSetting } from './settings.ts'

const PARTS: Record<string, ReadGoogle> = {
  locations: readRecord,
  timelineObjects: readTimelineObject,
  semanticSegments: readSegment,
  rawSignals: readSignal,
  userLocationProfile: readFrequentPlace,
  timelineEdits: readEdit,
}
const PATHS = [
  'locations.*',
  'timelineObjects.*',
  'semanticSegments.*',
  'rawSignals.*',
  'userLocationProfile.frequentPlaces.*',
  'timelineEdits.*',
  'deviceSettings.*',
  'gaiaId',
]

/** Location history of a Google account: `Records.json`, monthly semantic history, the phone's own export (Android, iPhone), edits, settings. */
export const googleTakeout: DocumentReader = {
  id: 'google-takeout',
  sniff({ text }) {
    const first = firstCharacter(text)
    if (first === '[')
      return /"(?:timelinePath|timelineMemory)"|"placeLocation"\s*:\s*"geo:|"startTime"[\s\S]{0,400}"(?:visit|activity)"\s*:\s*\{/.test(text) ? 0.95 : 0
    if (first !== '{') return 0
    if (/"(?:timelineObjects|semanticSegments|timelineEdits)"\s*:\s*\[/.test(text)) return 0.98
    if (/"locations"\s*:\s*\[/.test(text) && /"latitudeE7"/.test(text)) return 0.98
    return /"(?:deviceSettings|rawSignals)"\s*:\s*\[/.test(text) && /"(?:deviceTag|gaiaId|position|wifiScan)"/.test(text) ? 0.9 : 0
  },
  async *read(input): AsyncGenerator<Found[]> {
    const google = { who: createWho(input, 'google'), clock: createClock(input.zone) }
    let account: string | null = null
    const setting = readDeviceSetting(() => account)
    const list = firstCharacter(input.head.text) === '['
    yield* readJson(input, list ? ['*'] : PATHS, !list, (value, place, path) => {
      const part = list ? 'semanticSegments' : String(path[0])
      if (part === 'gaiaId') {
        account = tagOf(value)
        return []
      }
      return (part === 'deviceSettings' ? setting : (PARTS[part] ?? readSegment))(objectOf(value), place, google)
    })
  },
}
