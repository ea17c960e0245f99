import type { DocumentEvent, DocumentParty, DocumentPosition, DocumentRejected } from '../../types.ts'
import { isObject, numberOf, own, textOf } from '../../json/values.ts'
import type { JsonObject } from '../../json/values.ts'
import { baseName, moreOf } from '../facts.ts'
import { accountOf, chatKey, identityOf, isPersonal, senderOf } from './chat.ts'
import type { TelegramChat, TelegramOwner } from './chat.ts'
import { messageText } from './text.ts'

export interface TelegramView {
  file: string
  /** What tells this file from others of its name. */
  origin: string
  owner: TelegramOwner
  /** The owner as the person names him. */
  subject: DocumentParty | null
}

/** Reads one message; service messages are `system`, calls among them `call`. */
export function readMessage(message: JsonObject, chat: TelegramChat, view: TelegramView): DocumentEvent | DocumentRejected {
  const seconds = textOf(message['date_unixtime'])
  const time = seconds ?? textOf(message['date'])
  if (time === null) return { what: 'rejected', reason: 'no-time' }
  const service = message['type'] === 'service'
  const call = service && message['action'] === 'phone_call'
  const place = placeOf(message)
  const attachments = attachmentsOf(message)
  const text = messageText(message['text'])
  const kind = call ? 'call' : service ? 'system' : place ? 'location' : text === null && attachments.length > 0 ? 'file' : 'message'
  return {
    what: 'event',
    kind,
    time,
    local: time,
    ...(seconds === null ? {} : { zone: 'UTC' }),
    ...route(message, chat, view),
    ...(call ? { seconds: numberOf(message['duration_seconds']) } : {}),
    text: service ? (text ?? textOf(message['action'])) : text,
    place,
    facts: { app: 'Telegram', chat: chat.name ?? undefined, ...(attachments.length > 0 ? { attachments } : {}), ...moreOfMessage(message) },
  }
}

function route(
  message: JsonObject,
  chat: TelegramChat,
  { file, origin, owner, subject }: TelegramView,
): Pick<DocumentEvent, 'from' | 'to' | 'direction' | 'subject'> {
  const group: DocumentParty = { type: 'group', text: chat.name ?? textOf(chat.id) ?? file, key: chatKey(chat, origin) }
  const sender = senderOf(message, chat, origin)
  if (!sender) return { from: group, to: null, direction: 'unknown', subject: null }
  const from = sender.text === owner.account ? { ...sender, owner: true } : sender
  if (!isPersonal(chat)) {
    const direction = owner.account === null ? 'unknown' : from.owner ? 'out' : 'in'
    return { from, to: identityOf(from) === group.key ? null : group, direction, subject: from.owner ? 'from' : null }
  }
  // The chat of two is named by the id of the other: who is not the other is the owner.
  const peer = chat.id === null ? null : `user${chat.id}`
  const others = [...chat.senders.values()].filter((other) => identityOf(other) !== identityOf(sender))
  if (peer === null) return { from, to: others[0] ?? null, direction: 'unknown', subject: null }
  if (sender.text !== peer) return { from: { ...sender, owner: true }, to: accountOf(peer, chat.name), direction: 'out', subject: 'from' }
  const self = ownerParty(owner) ?? (others[0] ? { ...others[0], owner: true } : subject)
  return { from, to: self, direction: 'in', subject: self ? 'to' : null }
}

const ownerParty = ({ account, name }: TelegramOwner): DocumentParty | null => (account === null ? null : { ...accountOf(account, name), owner: true })

function placeOf(message: JsonObject): DocumentPosition | null {
  const where = message['location_information']
  const [lat, lon] = [numberOf(own(where, 'latitude')), numberOf(own(where, 'longitude'))]
  if (lat === null || lon === null) return null
  const name = [textOf(message['place_name']), textOf(message['address'])].filter((part) => part !== null).join(', ')
  return { lat, lon, ...(name === '' ? {} : { name }) }
}

/** `(File not included. …)` stands where the file was left out. */
function attachmentsOf(message: JsonObject): string[] {
  const named = textOf(message['file_name'])
  const paths = [named ?? textOf(message['file']), textOf(message['photo'])]
  return paths.flatMap((path) => (path === null || (path.startsWith('(') && path.endsWith(')')) ? [] : [baseName(path)]))
}

function moreOfMessage(message: JsonObject): ReturnType<typeof moreOf> {
  const contact = message['contact_information']
  const members = message['members']
  return moreOf([
    ['id', message['id']],
    // In the zone of the computer that exported, which the file does not name.
    ['date', message['date_unixtime'] === undefined ? null : message['date']],
    ['edited', message['edited']],
    ['forwarded_from', message['forwarded_from']],
    ['saved_from', message['saved_from']],
    ['reply_to_message_id', message['reply_to_message_id']],
    ['via_bot', message['via_bot']],
    ['media_type', message['media_type']],
    ['action', message['type'] === 'service' ? message['action'] : null],
    ['title', message['title']],
    ['members', Array.isArray(members) ? members.filter((one) => typeof one === 'string').join(', ') : null],
    ['discard_reason', message['discard_reason']],
    ['live_location_period_seconds', message['live_location_period_seconds']],
    ['contact', isObject(contact) ? ['first_name', 'last_name', 'phone_number'].flatMap((key) => textOf(contact[key]) ?? []).join(' ') : null],
  ])
}
