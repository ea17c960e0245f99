import type { DocumentPlace, DocumentReader, Found } from '../../types.ts'
import { rejected } from '../found.ts'
import { firstCharacter, isObject, objectOf, readJson } from '../json.ts'
import { createWho } from '../who.ts'
import type { Who } from '../who.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import { readMessage } from './message.ts'

const RECORDED = /^\ufeff?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\s+\S+\s+\{.*"_type"/
const TYPED = /"_type"\s*:\s*"(?:location|transition|waypoints?|lwt|card|beacon|steps|status|cmd|configuration)"/

/** OwnTracks: the recorder's `.rec` files (time received, topic, message), one message a line, and JSON lists of messages. */
export const owntracks: DocumentReader = {
  id: 'owntracks',
  sniff({ text }) {
    if (RECORDED.test(text.slice(0, 4_096))) return 0.98
    return (firstCharacter(text) === '{' || firstCharacter(text) === '[') && TYPED.test(text) && /"tst"\s*:/.test(text) ? 0.9 : 0
  },
  async *read(input): AsyncGenerator<Found[]> {
    const who = createWho(input, 'owntracks')
    const { text } = input.head
    if (RECORDED.test(text.slice(0, 4_096)) || /^[\s\ufeff]*\{[^\n]*\}\s*\n\s*\{/.test(text)) {
      input.encoding('utf-8')
      for await (const lines of linesOf(input.pieces())) {
        yield lines.flatMap((line) => readLine(line, who))
        input.alive()
      }
      return
    }
    const paths = firstCharacter(text) === '[' ? ['*'] : /"data"\s*:\s*\[/.test(text) ? ['data.*'] : ['']
    yield* readJson(input, paths, false, (value, place) => readMessage(objectOf(value), place, who))
  },
}

function readLine({ row, offset, length, bytes }: Line, who: Who): Found[] {
  const place: DocumentPlace = { part: '', row, offset, length, raw: null }
  if (bytes === null) return [rejected(place, 'too-long')]
  const text = Buffer.from(bytes).toString('utf8')
  if (text.trim() === '') return [{ ...place, what: 'skip', skip: 'blank' }]
  const message = parsed(text.slice(Math.max(0, text.indexOf('{'))))
  return isObject(message) ? readMessage(message, place, who) : [rejected(place, 'too-few-cells')]
}

/** A line that is no JSON is a row cut short, not a reason to refuse the file. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
