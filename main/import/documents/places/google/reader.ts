import { LEAST_SURE } from '../../../../../shared/model/source.ts'
import type { DocumentInput, DocumentPlace, DocumentReader, Found } from '../../types.ts'
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

/**
 * Location history of a Google account: `Records.json`, monthly semantic history, the phone's own export (Android, iPhone), edits, settings; each
 * file alone, or all of them in the zip in which Takeout comes. Names in it follow the account's language, so its files are known by what they hold.
 */
export const googleTakeout: DocumentReader = {
  id: 'google-takeout',
  sniff({ text, members }) {
    if (members === null) return sniffText(text)
    const files = members.filter((name) => /\.json$/i.test(name))
    if (files.some((name) => HISTORY.test(name))) return 0.9
    return files.length > 0 && members.every((name) => name.startsWith('Takeout/')) ? 0.5 : 0
  },
  async *read(input): AsyncGenerator<Found[]> {
    if (input.zip === null) return yield* readHistory(input, input.head.text, null)
    let left = 0
    let first: string | null = null
    for (const member of input.zip.names()) {
      const text = /\.json$/i.test(member) ? await startOf(input.zip.read(member)) : ''
      if (sniffText(text) >= LEAST_SURE) yield* readHistory(input, text, member)
      else {
        left++
        first ??= member
      }
      input.alive()
    }
    if (left > 0) input.warn({ code: 'members-left', count: left, first })
  },
}

/** Files and folders of location histories, in the languages in which they are met. */
const HISTORY =
  /(?:^|\/)(?:Records|Timeline Edits|location-history|Timeline)\.json$|(?:Semantic )?Location History|Historique des positions|Historial de ubicaciones|Standortverlauf|Cronologia delle posizioni|سجلّ? المواقع الجغرافية/i

function sniffText(text: string): number {
  const first = firstCharacter(text)
  if (first === '[')
    return /"(?:timelinePath|timelineMemory)"|"placeLocation"\s*:\s*"geo:|"startTime"[\s\S]{0,400}"(?:visit|activity)"\s*:\s*\{/.test(text) ? 0.95 : 0
  if (first !== '{') return 0
  if (/"(?:timelineObjects|semanticSegments|timelineEdits)"\s*:\s*\[/.test(text)) return 0.98
  if (/"locations"\s*:\s*\[/.test(text) && /"latitudeE7"/.test(text)) return 0.98
  return /"(?:deviceSettings|rawSignals)"\s*:\s*\[/.test(text) && /"(?:deviceTag|gaiaId|position|wifiScan)"/.test(text) ? 0.9 : 0
}

async function* readHistory(input: DocumentInput, text: string, member: string | null): AsyncGenerator<Found[]> {
  const google = { who: createWho(input, 'google'), clock: createClock(input.zone) }
  let account: string | null = null
  const setting = readDeviceSetting(() => account)
  const list = firstCharacter(text) === '['
  const read = (value: unknown, place: DocumentPlace, path: readonly (string | number)[]): Found[] => {
    const part = list ? 'semanticSegments' : String(path[0])
    if (part === 'gaiaId') {
      account = tagOf(value)
      return []
    }
    return (part === 'deviceSettings' ? setting : (PARTS[part] ?? readSegment))(objectOf(value), place, google)
  }
  yield* readJson(input, list ? ['*'] : PATHS, !list, read, member)
}

/** As much of a member as says what it is. */
async function startOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    parts.push(piece.slice(0, LOOK))
    size += piece.length
    if (size >= LOOK) break
  }
  return Buffer.concat(parts).toString('utf8')
}
const LOOK = 64 * 1024
