import type { EventKind } from '../../../../../shared/model/event.ts'
import type { DocumentEvent, DocumentParty, DocumentRejected } from '../../types.ts'
import { isObject, listOf, numberOf, own, textOf } from '../../json/values.ts'
import type { JsonObject } from '../../json/values.ts'
import { baseName, moreOf } from '../facts.ts'
import { sharedPlace } from '../place.ts'

/** One conversation: its name, what makes it this one, and who is in it. */
export interface Thread {
  title: string
  key: string
  app: string | undefined
  /** Names, participants first, then whoever else wrote. */
  names: string[]
  group: boolean
}

export const partyIn = (thread: Thread, name: string): DocumentParty => ({ type: 'name', text: name, key: `${thread.key}/${name}` })
export const groupOf = ({ title, key }: Thread): DocumentParty => ({ type: 'group', text: title, key })

/** Reads one message. Who exports is not in the file, so none has a direction. */
export function readMessage(message: JsonObject, thread: Thread): DocumentEvent | DocumentRejected {
  const time = textOf(message['timestamp_ms']) ?? textOf(message['timestamp'])
  if (time === null) return { what: 'rejected', reason: 'no-time' }
  const name = textOf(message['sender_name'])
  const text = textOf(message['content'])
  const attachments = attachmentsOf(message)
  const place = text === null ? null : sharedPlace(text)
  const other = name === null ? undefined : thread.names.find((one) => one !== name)
  const from = name === null ? groupOf(thread) : partyIn(thread, name)
  const to = name === null ? null : thread.group ? groupOf(thread) : other === undefined ? null : partyIn(thread, other)
  const seconds = numberOf(message['call_duration'])
  const kind = kindOf(message, { text, attachments, placed: place !== null })
  return {
    what: 'event',
    kind,
    time,
    local: time,
    zone: 'UTC',
    from,
    to,
    direction: 'unknown',
    subject: null,
    ...(kind === 'call' ? { seconds } : {}),
    text,
    place,
    facts: { app: thread.app, chat: thread.title, ...(attachments.length > 0 ? { attachments } : {}), ...more(message) },
  }
}

function kindOf(message: JsonObject, { text, attachments, placed }: { text: string | null; attachments: string[]; placed: boolean }): EventKind {
  const type = textOf(message['type'])
  if (type === 'Call' || numberOf(message['call_duration']) !== null) return 'call'
  if (type === 'Subscribe' || type === 'Unsubscribe') return 'system'
  if (placed) return 'location'
  return text === null && attachments.length > 0 ? 'file' : 'message'
}

function attachmentsOf(message: JsonObject): string[] {
  const lists = ['photos', 'videos', 'audio_files', 'gifs', 'files'].flatMap((key) => listOf(message[key]))
  return [...lists, message['sticker']].flatMap((one) => {
    const uri = textOf(own(one, 'uri'))
    return uri === null ? [] : [baseName(uri)]
  })
}

const more = (message: JsonObject): ReturnType<typeof moreOf> =>
  moreOf([
    ['link', own(message['share'], 'link')],
    ['share_text', own(message['share'], 'share_text')],
    ['is_unsent', message['is_unsent']],
    ['missed', message['missed']],
    ['reactions', reactions(message['reactions'])],
  ])

const reactions = (value: unknown): string =>
  listOf(value)
    .filter(isObject)
    .map((one) => `${textOf(one['reaction']) ?? ''} ${textOf(one['actor']) ?? ''}`.trim())
    .join(', ')
