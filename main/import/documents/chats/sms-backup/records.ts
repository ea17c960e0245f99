import type { Direction, EventKind } from '../../../../../shared/model/event.ts'
import type { DocumentEvent, DocumentParty, DocumentRejected, DocumentStatement } from '../../types.ts'
import { moreOf } from '../facts.ts'

export type Attributes = ReadonlyMap<string, string>

/** One `<sms>`, `<mms>` or `<call>` with what stands within it. */
export interface Entry {
  name: 'sms' | 'mms' | 'call'
  attributes: Attributes
  parts: Attributes[]
  addresses: Attributes[]
}

interface Setting {
  /** The telephone's own number, where the person says it: the file does not. */
  owner: DocumentParty | null
  /** A number as it is known in the whole case. */
  numberOf(text: string): string
}

/** Inbox, sent, draft, outbox, failed, queued; calls: in, out, missed, voicemail, rejected, blocked, answered elsewhere. */
const SENT = '2'
const OUT = new Set([SENT, '3', '4', '5', '6'])
const CALLS: Record<string, Direction> = { 1: 'in', 2: 'out', 3: 'in', 4: 'in', 5: 'in', 6: 'in', 7: 'in' }

/** An attribute that says something: the application writes `null` for what it has not. */
export const valueOf = (attributes: Attributes, name: string): string | null => {
  const value = attributes.get(name)
  return value === undefined || value === 'null' || value.trim() === '' ? null : value
}

/** What an entry says: an event and, of a message to several, who they are. */
export function recordsOf(entry: Entry, setting: Setting): (DocumentEvent | DocumentStatement | DocumentRejected)[] {
  const { attributes, name } = entry
  const time = valueOf(attributes, 'date')
  if (time === null) return [{ what: 'rejected', reason: 'no-time' }]
  if (!/^\d{9,14}$/.test(time)) return [{ what: 'rejected', reason: 'bad-time' }]
  // Ten digits are seconds, thirteen milliseconds; what lies before 2001 or after 2286 is written out.
  const when = { time: /^(?:\d{10}|\d{13})$/.test(time) ? time : new Date(Number(time)).toISOString(), local: time, zone: 'UTC' }
  return name === 'call' ? [callOf(attributes, when, setting)] : messageOf(entry, when, setting)
}

type When = Pick<DocumentEvent, 'time' | 'local' | 'zone'>

function callOf(attributes: Attributes, when: When, { owner }: Setting): DocumentEvent {
  const type = valueOf(attributes, 'type') ?? ''
  const direction = CALLS[type] ?? 'unknown'
  const number = valueOf(attributes, 'number')
  // -1, -2, -3: private, unknown, payphone.
  const other = number === null || /^-\d$/.test(number) ? null : partyOf(number, nameOf(attributes))
  const more = moreOf([['type', type], ...pairs(attributes, ['readable_date', 'presentation', 'post_dial_digits', 'subscription_id'])])
  return {
    what: 'event',
    kind: type === '4' ? 'voicemail' : 'call',
    ...when,
    ...between(owner, other, direction),
    seconds: valueOf(attributes, 'duration'),
    facts: more,
  }
}

function messageOf(entry: Entry, when: When, { owner, numberOf }: Setting): (DocumentEvent | DocumentStatement)[] {
  const { attributes, name } = entry
  const type = valueOf(attributes, name === 'sms' ? 'type' : 'msg_box') ?? ''
  const direction: Direction = type === '1' ? 'in' : OUT.has(type) ? 'out' : 'unknown'
  // Drafts, and what failed or still waits, were not sent: no message went from one to the other.
  const kind: EventKind = direction === 'out' && type !== SENT ? 'other' : name
  const numbers = (valueOf(attributes, 'address') ?? '').split('~').filter((number) => number.trim() !== '')
  const others = owner === null ? numbers : numbers.filter((number) => numberOf(number) !== numberOf(owner.text))
  const group = others.length > 1 ? groupOf(others, numberOf) : null
  const sender = group && direction === 'in' ? senderOf(entry.addresses) : null
  const other: DocumentParty | null = group ?? (others[0] === undefined ? null : partyOf(others[0], nameOf(attributes)))
  const route = group && sender ? { from: partyOf(sender, null), to: group, direction, subject: null } : between(owner, other, direction)
  const text = name === 'sms' ? valueOf(attributes, 'body') : textOf(entry.parts)
  const attachments = attachmentsOf(entry.parts)
  const more = moreOf([
    ['type', type],
    ...pairs(attributes, ['readable_date', 'sub', 'subject', 'service_center', 'status', 'sub_id', 'sim_slot', 'm_id']),
    ...(group ? pairs(attributes, ['contact_name']) : []),
    ...entry.addresses.map((one) => [`addr ${valueOf(one, 'type') ?? ''}`, valueOf(one, 'address')] as const),
  ])
  const event: DocumentEvent = {
    what: 'event',
    kind,
    ...when,
    ...route,
    text,
    facts: { ...(attachments.length > 0 ? { attachments } : {}), ...more },
  }
  return group ? [event, membersOf(group, others)] : [event]
}

function between(owner: DocumentParty | null, other: DocumentParty | null, direction: Direction): Pick<DocumentEvent, 'from' | 'to' | 'direction' | 'subject'> {
  const inwards = direction === 'in'
  return { from: inwards ? other : owner, to: inwards ? owner : other, direction, subject: owner === null ? null : inwards ? 'to' : 'from' }
}

function nameOf(attributes: Attributes): string | null {
  const name = valueOf(attributes, 'contact_name')
  return name === '(Unknown)' ? null : name
}

const partyOf = (text: string, name: string | null): DocumentParty => ({ type: 'phone', text, ...(name === null ? {} : { name }) })

/** A message to several is one with the group of them, which has no name but its numbers. */
function groupOf(numbers: string[], numberOf: Setting['numberOf']): DocumentParty {
  const values = numbers.map(numberOf).sort()
  return { type: 'group', text: numbers.join(', '), key: `mms:${values.join('~')}` }
}

function membersOf(group: DocumentParty, numbers: string[]): DocumentStatement {
  const parties = [...numbers.map((number) => partyOf(number, null)), group]
  return {
    what: 'statement',
    kind: 'member',
    things: parties.map((party) => ({ type: 'party', party })),
    links: numbers.map((_, a) => ({ a, b: numbers.length, kind: 'member', certainty: 'confirmed', directed: true })),
    facts: [],
    also: true,
  }
}

/** 137 is “from” in the standard of MMS; the token stands for the telephone itself. */
function senderOf(addresses: Attributes[]): string | null {
  const from = addresses.find((one) => one.get('type') === '137')
  const number = from ? valueOf(from, 'address') : null
  return number === null || number === 'insert-address-token' ? null : number
}

const isText = (part: Attributes): boolean => part.get('ct')?.startsWith('text/plain') === true

function textOf(parts: Attributes[]): string | null {
  const texts = parts.filter(isText).flatMap((part) => valueOf(part, 'text') ?? [])
  return texts.length > 0 ? texts.join('\n') : null
}

const attachmentsOf = (parts: Attributes[]): string[] =>
  parts
    .filter((part) => !isText(part) && part.get('ct') !== 'application/smil')
    .flatMap((part) => valueOf(part, 'fn') ?? valueOf(part, 'name') ?? valueOf(part, 'cl') ?? valueOf(part, 'ct') ?? [])

const pairs = (attributes: Attributes, names: readonly string[]): (readonly [string, string | null])[] =>
  names.map((name) => [name, valueOf(attributes, name)] as const)
