import type { DocumentEvent, DocumentInput, DocumentReader, DocumentRejected, DocumentStatement, Found } from '../../types.ts'
import { streamJson } from '../../json/stream.ts'
import type { JsonItem } from '../../json/stream.ts'
import { isObject, textOf } from '../../json/values.ts'
import type { JsonObject } from '../../json/values.ts'
import { contactStatement, ownerOf, ownerStatement, sessionStatement } from './account.ts'
import { chatKey, identityOf, isPersonal, newChat, senderOf } from './chat.ts'
import type { TelegramChat, TelegramOwner } from './chat.ts'
import { readMessage } from './message.ts'
import type { TelegramView } from './message.ts'

const PREFIXES = ['', 'chats.list.*.', 'left_chats.list.*.']
const HEADS = PREFIXES.flatMap((prefix) => ['name', 'type', 'id'].map((key) => `${prefix}${key}`))
const MESSAGES = PREFIXES.map((prefix) => `${prefix}messages.*`)
const ACCOUNT = ['personal_information', 'contacts.list.*', 'frequent_contacts.list.*', 'sessions.list.*']
/** First messages alone tell of a chat that has neither name nor id. */
const FIRSTS = PREFIXES.map((prefix) => `${prefix}messages.0`)

/** `result.json` of Telegram Desktop: one chat, or the whole account with its address book. docs/decisions/0113. */
export const telegramJson: DocumentReader = {
  id: 'telegram-json',
  sniff({ text }) {
    if (!/^\ufeff?\s*\{/.test(text)) return 0
    const chats = /"messages"\s*:\s*\[/.test(text) && /"(?:date_unixtime|from_id|text_entities)"\s*:/.test(text)
    const account = /"personal_information"\s*:\s*\{/.test(text) && /"(?:phone_number|user_id)"\s*:/.test(text)
    return chats ? 0.95 : account ? 0.8 : 0
  },
  async *read(input) {
    const chats = await chatsIn(input)
    const owner = await ownerIn(input)
    await learnSenders(input, chats, owner)
    yield* messagesIn(input, chats, owner)
  },
}

/** All exports are called `result.json`: size tells them apart where nothing within does. */
const originOf = ({ file, bytes }: DocumentInput): string => `${file}#${bytes}`

/** The chat that a value stands in: `chats.list.3`. */
const chatPath = (path: JsonItem['path']): string => path.slice(0, path[0] === 'chats' || path[0] === 'left_chats' ? 3 : 0).join('.')

/** Learns name and kind of each chat, wherever in the file they stand. Messages are passed over unparsed. */
async function chatsIn(input: DocumentInput): Promise<Map<string, TelegramChat>> {
  const chats = new Map<string, TelegramChat>()
  for await (const items of streamJson(input.pieces(), [...HEADS, ...FIRSTS], input.file)) {
    for (const { path, value } of items) {
      const where = chatPath(path)
      const chat = chats.get(where) ?? newChat()
      chats.set(where, chat)
      const field = String(path.at(-1))
      if (field === 'name' || field === 'type' || field === 'id') chat[field] = textOf(value)
    }
    input.alive()
  }
  return chats
}

/** Learns who writes in the chats of which that is not known otherwise, and stops when it knows. */
async function learnSenders(input: DocumentInput, chats: Map<string, TelegramChat>, owner: TelegramOwner): Promise<void> {
  const open = new Set([...chats].filter(([, chat]) => chat.type === null || (owner.account === null && isPersonal(chat))).map(([where]) => where))
  const origin = originOf(input)
  if (open.size === 0) return
  for await (const items of streamJson(input.pieces(), MESSAGES, input.file)) {
    for (const { path, value } of items) {
      const where = chatPath(path)
      const chat = open.has(where) ? chats.get(where) : undefined
      const sender = chat && isObject(value) ? senderOf(value, chat, origin) : null
      if (!chat || !sender) continue
      chat.senders.set(identityOf(sender), sender)
      // Two write to each other; three are a group.
      if (chat.senders.size > (chat.type === null ? 2 : 1)) open.delete(where)
    }
    input.alive()
    if (open.size === 0) return
  }
}

async function ownerIn(input: DocumentInput): Promise<TelegramOwner> {
  // It stands at the top of a whole account's export, before all chats.
  if (!input.head.text.includes('"personal_information"')) return { account: null, name: null }
  for await (const items of streamJson(input.pieces(), ['personal_information'], input.file)) {
    input.alive()
    for (const { value } of items) if (isObject(value)) return ownerOf(value)
  }
  return { account: null, name: null }
}

type Said = DocumentEvent | DocumentStatement | DocumentRejected

async function* messagesIn(input: DocumentInput, chats: Map<string, TelegramChat>, owner: TelegramOwner): AsyncGenerator<Found[]> {
  const { file, subject } = input
  const view: TelegramView = { file, origin: originOf(input), owner, subject: subject === null ? null : { type: 'phone', text: subject, owner: true } }
  const known = new Set<string>()
  let row = 0
  input.encoding('utf-8')
  for await (const items of streamJson(input.pieces(), [...MESSAGES, ...ACCOUNT], file)) {
    const found: Found[] = []
    for (const item of items) {
      const place = { part: '', row: ++row, offset: item.offset, length: item.length, raw: null }
      const chat = chats.get(chatPath(item.path)) ?? newChat()
      for (const record of recordsOf(item, row, chat, view, known)) found.push({ ...place, ...record })
    }
    yield found
  }
}

function recordsOf({ path: [top], value }: JsonItem, row: number, chat: TelegramChat, view: TelegramView, known: Set<string>): Said[] {
  if (!isObject(value)) return [{ what: 'rejected', reason: 'no-time' }]
  if (top === 'personal_information') return [ownerStatement(value)]
  if (top === 'sessions') return [sessionStatement(value, view.owner)]
  if (top === 'contacts' || top === 'frequent_contacts') return [contactStatement(value, view.owner, `contact/${row}`)]
  return [readMessage(value, chat, view), ...memberOf(value, chat, view.origin, known)]
}

/** The first message of each sender of a group is the evidence that he is of it. */
function memberOf(message: JsonObject, chat: TelegramChat, origin: string, known: Set<string>): DocumentStatement[] {
  if (isPersonal(chat)) return []
  const sender = senderOf(message, chat, origin)
  const key = chatKey(chat, origin)
  if (!sender || identityOf(sender) === key || known.has(`${key} ${identityOf(sender)}`)) return []
  known.add(`${key} ${identityOf(sender)}`)
  const group = { type: 'group' as const, text: chat.name ?? key, key }
  const things = [sender, group].map((party) => ({ type: 'party' as const, party }))
  return [{ what: 'statement', kind: 'member', things, links: [{ a: 0, b: 1, kind: 'member', certainty: 'confirmed', directed: true }], facts: [], also: true }]
}
