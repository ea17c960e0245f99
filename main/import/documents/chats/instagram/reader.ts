import { createHash } from 'node:crypto'
import type { DocumentEvent, DocumentInput, DocumentReader, DocumentRejected, DocumentStatement, Found } from '../../types.ts'
import { LIMITS } from '../../../limits.ts'
import { streamJson } from '../../json/stream.ts'
import type { JsonItem } from '../../json/stream.ts'
import { isObject, own, textOf } from '../../json/values.ts'
import { repaired, repairedValue } from '../mojibake.ts'
import { groupOf, partyIn, readMessage } from './message.ts'
import type { Thread } from './message.ts'

const HEADS = ['participants.*', 'title', 'thread_path', 'messages.*.sender_name']
const RECORDS = ['participants.*', 'messages.*']
const MEMBER = /(?:^|\/)message_\d+\.json$/

/** Conversations of Instagram and Messenger as “Download your information” gives them: `message_1.json`, alone or in the zip. docs/decisions/0113. */
export const instagramJson: DocumentReader = {
  id: 'instagram-json',
  sniff({ text, members }) {
    if (members !== null) return members.some((name) => MEMBER.test(name)) ? 0.9 : 0
    return /^\ufeff?\s*\{/.test(text) && /"sender_name"\s*:/.test(text) && /"timestamp_ms"\s*:/.test(text) ? 0.95 : 0
  },
  async *read(input) {
    let broken = 0
    const told = (): void => void broken++
    const { zip } = input
    if (zip === null) {
      input.encoding('utf-8')
      yield* readThread(input, { part: '', pieces: () => input.pieces(), told })
    } else {
      for (const name of zip.names()) if (MEMBER.test(name)) yield* readThread(input, { part: name, pieces: () => zip.read(name), told })
    }
    if (broken > 0) input.warn({ code: 'letters-repaired', count: broken, first: null })
  },
}

interface Source {
  part: string
  pieces(): AsyncIterable<Uint8Array>
  /** A row had broken letters. */
  told(): void
}

async function* readThread(input: DocumentInput, source: Source): AsyncGenerator<Found[]> {
  const thread = await threadOf(input, source)
  let row = 0
  for await (const items of streamJson(source.pieces(), RECORDS, input.file, LIMITS.json.value, source.part !== '')) {
    const found: Found[] = []
    for (const item of items) {
      const { offset, length, text } = item
      const record = recordOf(item, thread, source.told)
      if (!record) continue
      const clear = text === undefined ? { offset, length, raw: null } : { offset: null, length: null, raw: text }
      found.push({ part: source.part, row: ++row, ...clear, ...record })
    }
    yield found
  }
}

function recordOf({ path, value }: JsonItem, thread: Thread, told: () => void): DocumentEvent | DocumentStatement | DocumentRejected | null {
  const whole = repairedValue(value, told)
  if (path[0] === 'messages') return isObject(whole) ? readMessage(whole, thread) : { what: 'rejected', reason: 'no-time' }
  const name = textOf(own(whole, 'name'))
  // Between two the participants are the parties of each message; only a group has members.
  if (name === null || !thread.group) return null
  const things = [partyIn(thread, name), groupOf(thread)].map((party) => ({ type: 'party' as const, party }))
  return { what: 'statement', kind: 'member', things, links: [{ a: 0, b: 1, kind: 'member', certainty: 'confirmed', directed: true }], facts: [] }
}

/** Name and participants stand before, or after, all messages. */
async function threadOf(input: DocumentInput, source: Source): Promise<Thread> {
  let title: string | null = null
  let path: string | null = null
  const participants = new Set<string>()
  const senders = new Set<string>()
  for await (const items of streamJson(source.pieces(), HEADS, input.file)) {
    input.alive()
    for (const { path: at, value } of items) {
      if (at[0] === 'title') title = textOf(value)
      else if (at[0] === 'thread_path') path = textOf(value)
      else if (at[0] === 'participants') add(participants, textOf(own(value, 'name')))
      else add(senders, textOf(value))
    }
  }
  const names = [...new Set([...participants, ...senders])]
  const key =
    path ??
    (names.length > 0
      ? `#${createHash('sha256')
          .update([...names].sort().join('\n'))
          .digest('hex')
          .slice(0, 16)}`
      : input.file)
  return {
    title: title === null ? (path ?? input.file) : repaired(title),
    key: `meta:${key}`,
    app: appOf(`${input.file} ${source.part}`),
    names,
    group: names.length > 2,
  }
}

const add = (names: Set<string>, name: string | null): void => void (name !== null && names.size < 20_000 && names.add(repaired(name)))

const appOf = (text: string): string | undefined => (/instagram/i.test(text) ? 'Instagram' : /facebook|messenger/i.test(text) ? 'Messenger' : undefined)
