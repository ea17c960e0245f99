import type { DocumentParty, DocumentStatement } from '../../types.ts'
import { LIMITS } from '../../../limits.ts'
import { appName } from '../apps.ts'
import { one, parts, type Model } from '../model.ts'
import { partyOf, sameParty } from '../parties.ts'
import { factsAbout, moreOf, readParty, type Extract, type Take } from './extract.ts'

/** What the messages of a chat need to know of it. */
export interface ChatFacts {
  app: string
  /** Name, else id, as evidence shows it. */
  label: string
  /** Set where more than two take part, or its id is a group's. */
  group: DocumentParty | null
  members: DocumentParty[]
}

const known = new WeakMap<Model, { participants: number; facts: ChatFacts }>()

/** A chat as far as it has been read: its participants stand before its messages. Worked out once. */
export function chatFacts(chat: Model, extract: Extract): ChatFacts {
  const participants = parts(chat, 'participants', 'parties')
  const before = known.get(chat)
  if (before?.participants === participants.length) return before.facts
  const source = one(chat, 'source')
  const id = one(chat, 'id', 'identifier')
  const name = one(chat, 'name')
  const members: DocumentParty[] = []
  const context = { source, telephony: isTelephony(source) }
  for (const participant of participants) {
    const party = readParty(participant, context, extract)
    if (party) members.push(party)
  }
  const byId = id === '' ? null : partyOf(id, name, { ...context, report: extract.report })
  const app = appName(source)
  const key = byId?.type === 'group' ? byId.key : id === '' ? `${extract.report}/chat/${chat.id || chat.row}` : `${app}:${id.toLowerCase()}`
  const isGroup = members.length > 2 || byId?.type === 'group' || /group|channel|broadcast/i.test(one(chat, 'chattype', 'type'))
  const facts: ChatFacts = {
    app: source,
    label: name || id,
    group: isGroup ? { type: 'group', text: name || id || (members.find((member) => !member.owner)?.text ?? ''), key } : null,
    members: members.length === 0 && byId && !isGroup ? [byId] : members,
  }
  known.set(chat, { participants: participants.length, facts })
  return facts
}

/** Chats of text messages name telephone numbers. */
export const isTelephony = (source: string): boolean =>
  /^(?:sms|mms|sms\/mms|rcs|imessage|native|messages?|(?:android|apple|samsung|google) messages?)$/i.test(source.trim())

/** A chat is a statement of who takes part; its messages are records of their own. */
export const takeChat: Take = (model, extract) => {
  const { group, members } = chatFacts(model, extract)
  const parties = unique(group ? [group, ...members] : members).slice(0, LIMITS.document.things)
  if (members.length + 1 > LIMITS.document.things) extract.warn('ufed-members-cut', model)
  if (parties.length === 0) parties.push(extract.owner.device())
  const links: DocumentStatement['links'] = group
    ? parties.slice(1).map((_, i) => ({ a: i + 1, b: 0, kind: 'member', certainty: 'confirmed', directed: true }))
    : []
  return [
    {
      what: 'statement',
      kind: 'member',
      things: parties.map((party) => ({ type: 'party', party })),
      links,
      facts: factsAbout(0, moreOf(model, ['Source', 'Id', 'Name', 'StartTime', 'LastActivity', 'Account', 'Description'])),
      deleted: model.deleted,
    },
  ]
}

/** A group has one link to each member, and a link's ends must differ. */
function unique(parties: readonly DocumentParty[]): DocumentParty[] {
  if (parties.length > 64) {
    const seen = new Map(parties.map((party) => [`${party.type}/${party.key ?? party.text}`, party]))
    return [...seen.values()]
  }
  return parties.filter((party, i) => !parties.slice(0, i).some((earlier) => sameParty(earlier, party)))
}
