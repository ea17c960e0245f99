import type { DocumentParty } from '../../types.ts'
import { accountKey } from '../../parties.ts'
import { textOf } from '../../json/values.ts'
import type { JsonObject } from '../../json/values.ts'

/** A chat as the file describes it before its messages, and who was seen to write in it. */
export interface TelegramChat {
  name: string | null
  type: string | null
  id: string | null
  senders: Map<string, DocumentParty>
}

export const newChat = (): TelegramChat => ({ name: null, type: null, id: null, senders: new Map() })

/** Who the exporting account is, as far as the file says. */
export interface TelegramOwner {
  account: string | null
  name: string | null
}

/** What makes a chat this one in the whole case. Without an id only its name, and without that its file (`origin`), can say so. */
export const chatKey = ({ id, name }: TelegramChat, origin: string): string => `telegram:${id === null ? (name ?? origin) : `chat${id}`}`

/** The account, channel or bare name that a message gives as its sender. */
export function senderOf(message: JsonObject, chat: TelegramChat, origin: string): DocumentParty | null {
  const id = textOf(message['from_id']) ?? textOf(message['actor_id'])
  const name = textOf(message['from']) ?? textOf(message['actor'])
  if (id !== null) return accountOf(id, name)
  return name === null ? null : { type: 'name', text: name, key: `${chatKey(chat, origin)}/${name}` }
}

/** An account or channel by the id that messages carry; phone extracts know accounts by the number alone. */
export const accountOf = (id: string, name: string | null): DocumentParty => ({
  type: /^(?:channel|chat)/.test(id) ? 'group' : 'account',
  text: id,
  key: accountKey('telegram', id.replace(/^user/, '')),
  ...(name === null ? {} : { name }),
})

export const identityOf = (party: DocumentParty): string => party.key ?? party.text

/** Whether two people write to each other: said by the chat, or shown by its senders. */
export const isPersonal = ({ type, senders }: TelegramChat): boolean =>
  type === null ? senders.size <= 2 : /^(?:personal_chat|bot_chat|saved_messages|replies)$/.test(type)
