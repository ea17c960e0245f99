import type { DocumentHead, DocumentInput, DocumentPlace, DocumentReader, Found } from '../../types.ts'
import { createCast } from './cast.ts'
import type { Cast } from './cast.ts'
import { takeCensus } from './census.ts'
import { contentOf } from './content.ts'
import { readHeading } from './heading.ts'
import { readMessages } from './messages.ts'
import type { Message } from './messages.ts'
import { namedAsChat } from './name.ts'

/** Lines of the head that are looked at. */
const LOOKED = 60

/** Chats that WhatsApp writes as text, on iOS and Android, in any language; alone or in a zip with their media. docs/decisions/0111 tells how. */
export const whatsappText: DocumentReader = {
  id: 'whatsapp-text',
  sniff({ file, members, text }: DocumentHead): number {
    if (members !== null) return members.some(namedAsChat) || (/whatsapp/i.test(file) && members.some((name) => /\.txt$/i.test(name))) ? 0.95 : 0
    const lines = text.split('\n', LOOKED).filter((line) => line.trim() !== '')
    const [first, ...rest] = lines.map((line) => readHeading(line.slice(0, 400)))
    if (!first) return 0
    const more = rest.some((heading) => heading?.square === first.square)
    const named = namedAsChat(file) ? 0.05 : 0
    // Signal's text has the same brackets, year first and without seconds.
    const signal = first.square && /^\d{4}-\d\d-\d\d, \d\d:\d\d$/.test(first.local)
    return (signal ? 0.7 : more || lines.length === 1 ? 0.9 : 0.7) + named
  },
  async *read(input) {
    if (input.zip === null) return yield* readChat(input, { part: '', file: input.file, pieces: () => input.pieces() })
    const { zip } = input
    const texts = zip.names().filter((name) => /\.txt$/i.test(name) && !/(?:^|\/)__MACOSX\//.test(name))
    const named = texts.filter(namedAsChat)
    // Other texts were sent in the chat: files like its pictures.
    for (const name of named.length > 0 ? named : texts) {
      const own = /(?:^|\/)_chat\.txt$/i.test(name) ? (named.length > 1 && name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : input.file) : name
      yield* readChat(input, { part: name, file: own, pieces: () => zip.read(name) })
    }
  },
}

interface Chat {
  part: string
  /** The name that names the chat. */
  file: string
  pieces(): AsyncIterable<Uint8Array>
}

async function* readChat(input: DocumentInput, chat: Chat): AsyncGenerator<Found[]> {
  const census = await takeCensus(chat.pieces(), chat.file, () => input.alive())
  const title = chat.file.replace(/^.*[\\/]/, '').replace(/\.(?:txt|zip)$/i, '')
  const { subject, region } = input
  const cast = createCast(census, { app: 'whatsapp', title, subject, region })
  if (subject === null && census.messages > 0) input.warn({ code: 'direction-missing', count: census.messages, first: null })
  const encoding = chat.part === '' ? (name: string) => input.encoding(name) : undefined
  for await (const { messages, preamble } of readMessages(chat.pieces(), chat.file, encoding)) {
    const found: Found[] = preamble.map((line) => ({ ...placeOf(chat.part, line, line.text), what: 'skip', skip: 'preamble' }))
    for (const message of messages) found.push(...foundOf(message, { chat, cast, name: census.name ?? title }))
    if (found.length > 0) yield found
    else input.alive()
  }
}

function foundOf(message: Message, { chat, cast, name }: { chat: Chat; cast: Cast; name: string }): Found[] {
  const { sender, text, local, time, square, marked, tooLong } = message
  const place = placeOf(chat.part, message, message.raw)
  if (tooLong) return [{ ...place, what: 'rejected', reason: 'too-long' }]
  const content = contentOf(text, { sender: sender !== null, square, marked })
  const event: Found = {
    ...place,
    what: 'event',
    kind: content.kind,
    time,
    local,
    ...cast.route(sender),
    text: content.text,
    place: content.place,
    facts: { app: 'WhatsApp', chat: name, ...content.facts },
  }
  // The first line of a sender is the evidence that he is of the group.
  const statement = cast.memberStatement(sender)
  return statement ? [event, { ...place, ...statement }] : [event]
}

function placeOf(part: string, { row, offset, length }: { row: number; offset: number; length: number }, raw: string): DocumentPlace {
  return part === '' ? { part, row, offset, length, raw: null } : { part, row, offset: null, length: null, raw }
}
