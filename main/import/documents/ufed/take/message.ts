import type { Direction, EventKind } from '../../../../../shared/model/event.ts'
import type { EventFacts } from '../../../../../shared/model/statement.ts'
import type { DocumentParty } from '../../types.ts'
import { around, isTrue, one, parts, verbatim, type Model } from '../model.ts'
import { chatFacts, isTelephony, type ChatFacts } from './chat.ts'
import { moreOf, ownAccount, readParty, type Take } from './extract.ts'
import { directionOf, legsOf } from './legs.ts'
import { positionOf } from './position.ts'
import { timeOf } from './time.ts'
import { isUnsent } from './unsent.ts'

const MORE = ['Status', 'Folder', 'Subject', 'Priority', 'Label', 'Account', 'Smsc', 'Direction', 'DateDelivered', 'DateRead'] as const

/** `InstantMessage`, `SMS`, `MMS`, `Email`, `VoiceMail`: one record, or one for each receiver where no chat stands for all of them. */
export const takeMessage: Take = (model, extract) => {
  const time = timeOf(model, 'timestamp', 'datetime', 'date', 'starttime')
  if (!time) return [{ what: 'rejected', reason: 'no-time' }]
  const chat = around(model, 'chat')
  const facts = chat ? chatFacts(chat, extract) : null
  const kind = kindOf(model)
  const source = one(model, 'source') || one(model, 'sourceapplication') || (facts?.app ?? '')
  const context = { source, telephony: kind === 'sms' || kind === 'mms' || kind === 'voicemail' || isTelephony(source) }
  const own = ownAccount(model, context, extract)
  const { from, system, to } = partiesOf(model, (part) => readParty(part, context, extract, own))
  const stated = directionOfMessage(model, kind, from, facts)
  const sender = from ?? (system || stated !== 'in' ? null : unnamed(to))
  const receivers = system ? systemReceivers(facts, parties(to)) : receiversOf(sender, parties(to), facts, stated)
  const legs = legsOf(system ? null : sender, receivers, system ? 'unknown' : stated, () => own ?? extract.owner.party())
  if (legs.length === 0) return [{ what: 'rejected', reason: 'no-party' }]
  if (legs.length > 1) extract.warn('ufed-many-receivers', model)
  if (receivers.length > legs.length) extract.warn('ufed-members-cut', model)
  if (!time.zoned) extract.warn('ufed-local-time', model)
  const text = verbatim(model, 'body')
  const place = positionOf(model)
  const attachments = attachmentsOf(model)
  // Nothing went from one to the other.
  const unsent = isUnsent(one(model, 'folder'), one(model, 'status'), kind === 'sms' || kind === 'mms')
  return legs.map((leg) => ({
    what: 'event' as const,
    kind: system ? 'system' : unsent ? 'other' : shownAs(kind, text, attachments, place !== null || isTrue(model, 'islocationsharing')),
    time: time.time,
    local: time.local,
    ...leg,
    seconds: kind === 'voicemail' ? one(model, 'duration') : null,
    text,
    place,
    deleted: model.deleted,
    unsure: model.unsure,
    facts: messageFacts(model, source, facts, attachments),
  }))
}

/** Reports since 2019 put text messages among instant messages and say so in `Type`. */
function kindOf(model: Model): EventKind {
  const type = model.type.toLowerCase()
  if (type === 'sms' || type === 'mms') return type
  if (type === 'voicemail') return 'voicemail'
  const stated = one(model, 'type').toLowerCase()
  return stated === 'sms' || stated === 'mms' ? stated : 'message'
}

function shownAs(kind: EventKind, text: string | null, attachments: string[], placed: boolean): EventKind {
  if (kind !== 'message' || (text !== null && text.trim() !== '')) return kind
  return placed ? 'location' : attachments.length > 0 ? 'file' : kind
}

const parties = (named: readonly { party: DocumentParty }[]): DocumentParty[] => named.map(({ party }) => party)

/** Who is not the owner wrote to him, where the report says who he is; else as the record says. */
function directionOfMessage(model: Model, kind: EventKind, from: DocumentParty | null, chat: ChatFacts | null): Direction {
  if (from !== null && !from.owner && chat?.members.some((member) => member.owner)) return 'in'
  if (kind === 'voicemail') return 'in'
  return directionOf(...['stated', 'direction', 'folder', 'type', 'status'].map((name) => one(model, name)))
}

/** Of an incoming message whose one party has no role, that party wrote it. Taken out of the receivers. */
function unnamed(to: { party: DocumentParty; role: string }[]): DocumentParty | null {
  const at = to.findIndex(({ party, role }) => role === '' && !party.owner)
  return at < 0 ? null : (to.splice(at, 1)[0]?.party ?? null)
}

function partiesOf(
  model: Model,
  read: (part: Model) => DocumentParty | null,
): { from: DocumentParty | null; system: boolean; to: { party: DocumentParty; role: string }[] } {
  const listed = parts(model, 'parties', 'party')
  const role = (part: Model): string => one(part, 'role').toLowerCase()
  const sender = parts(model, 'from')[0] ?? listed.find((part) => role(part) === 'from')
  const named = parts(model, 'to', 'cc', 'bcc')
  const receivers = [...named, ...listed.filter((part) => part !== sender && role(part) !== 'from')]
  const labels = parts(model, 'messageextradata').some((part) => one(part, 'label') === 'System')
  const system = labels || (sender !== undefined && /^system message$/i.test(one(sender, 'identifier')))
  return {
    from: sender && !system ? read(sender) : null,
    system,
    to: receivers.flatMap((part) => {
      const party = read(part)
      return party ? [{ party, role: named.includes(part) ? 'to' : role(part) }] : []
    }),
  }
}

/** A group stands for all that take part; of two, the one who did not write. */
function receiversOf(from: DocumentParty | null, to: DocumentParty[], chat: ChatFacts | null, stated: string): DocumentParty[] {
  if (chat?.group) return [chat.group]
  if (to.length > 0 || !chat) return to
  const outwards = from?.owner || (from === null && stated === 'out')
  if (outwards) return chat.members.filter((member) => !member.owner).slice(0, 1)
  return from === null ? [] : chat.members.filter((member) => member.owner)
}

const systemReceivers = (chat: ChatFacts | null, to: DocumentParty[]): DocumentParty[] => {
  if (chat?.group) return [chat.group]
  const other = chat?.members.find((member) => !member.owner) ?? chat?.members[0]
  return other ? [other] : to
}

function attachmentsOf(model: Model): string[] {
  return parts(model, 'attachments', 'attachment').flatMap((part) => {
    const name = one(part, 'filename', 'name') || (one(part, 'attachment_extracted_path').split(/[\\/]/).at(-1) ?? '') || one(part, 'title', 'url')
    return name === '' ? [] : [name]
  })
}

function messageFacts(model: Model, source: string, chat: ChatFacts | null, attachments: string[]): EventFacts {
  const more = moreOf(model, MORE)
  const quoting = around(model, model.type.toLowerCase())
  if (quoting) more.push({ name: 'QuotedIn', value: quoting.id })
  for (const quoted of model.nested) more.push({ name: quoted.type, value: quoted.id })
  return {
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(source === '' ? {} : { app: source }),
    ...(chat && chat.label !== '' ? { chat: chat.label } : {}),
    ...(more.length > 0 ? { more } : {}),
  }
}
