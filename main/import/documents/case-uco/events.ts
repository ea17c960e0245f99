import type { Direction, EventKind } from '../../../../shared/model/event.ts'
import type { RejectReason } from '../../../../shared/model/source.ts'
import { factsOf } from '../places/found.ts'
import type { Clock } from '../places/when.ts'
import type { DocumentEvent, DocumentParty, DocumentRejected } from '../types.ts'
import type { Graph } from './graph.ts'
import { IS } from './graph.ts'
import { isOf, nodes, text } from './node.ts'
import type { Node } from './node.ts'

export type Told = (DocumentEvent | DocumentRejected)[]
export interface Setting {
  graph: Graph
  clock: Clock
  file: string
  /** Number or account of the owner, where the person says it. */
  subject: string | null
}

const no = (reason: RejectReason): Told => [{ what: 'rejected', reason }]
/** Receivers of one message or call that are told of, each by an event of its own. */
const MOST = 1_000

function directionOf(said: string): Direction {
  if (/out|sent|dial/i.test(said)) return 'out'
  return /^in|incoming|missed|received|rejected/i.test(said) ? 'in' : 'unknown'
}
const OWNER = { out: 'from', in: 'to', unknown: null } as const

/** Pairs of who and whom. Where nobody is said to have begun it, two are told of as they stand, more than two as taking part in a conference. */
function pairsOf(from: DocumentParty[], to: DocumentParty[], conference: DocumentParty): [DocumentParty | null, DocumentParty | null][] {
  const [only] = from
  if (from.length > 0)
    return to.length === 0 ? from.map((one) => [one, null]) : from.flatMap((one) => to.map((other): [DocumentParty, DocumentParty] => [one, other]))
  const [first, second] = to
  if (to.length === 2 && first && second) return [[first, second]]
  return to.length === 1 ? [[only ?? null, first ?? null]] : to.map((one) => [one, conference])
}

const digits = (text: string): string => text.replace(/\D/g, '')

/** Whether a party is the owner that the person named: the same text, or a number with the same last nine digits. */
function isOwner({ type, text }: DocumentParty, subject: string | null): boolean {
  if (subject === null) return false
  if (text.toLowerCase() === subject.trim().toLowerCase()) return true
  const [own, said] = [digits(text), digits(subject)]
  return type === 'phone' && own.length >= 9 && said.length >= 9 && own.slice(-9) === said.slice(-9)
}

function between(node: Node, { graph, file, subject: owner }: Setting, rest: Omit<DocumentEvent, 'what' | 'from' | 'to' | 'subject'>): Told {
  const partiesOf = (...names: string[]): DocumentParty[] =>
    nodes(node, ...names)
      .slice(0, MOST)
      .flatMap((one) => graph.party(one) ?? [])
  const from = partiesOf('from', 'sender')
  const to = partiesOf('to', 'recipient', 'participant', 'cc', 'bcc')
  if (from.length + to.length === 0) return no('no-party')
  const conference: DocumentParty = { type: 'group', text: node.id, key: `${file}/${node.id}` }
  const owned = (party: DocumentParty | null): DocumentParty | null => (party && isOwner(party, owner) ? { ...party, owner: true } : party)
  return pairsOf(from, to, conference)
    .slice(0, MOST)
    .map(([a, b]) => {
      const [caller, callee] = [owned(a), owned(b)]
      const direction = caller?.owner ? 'out' : callee?.owner && from.length > 0 ? 'in' : rest.direction
      const subject = caller?.owner ? 'from' : callee?.owner ? 'to' : OWNER[direction]
      return { what: 'event', ...rest, direction, from: caller, to: callee, subject }
    })
}

const isDeleted = (node: Node): boolean | undefined =>
  /^true$/i.test(text(node, 'isDeleted')) || /deleted/i.test(text(node, 'state', 'deletedState')) || undefined

export function readCall(node: Node, setting: Setting): Told {
  const { graph, clock } = setting
  const time = text(node, 'startTime', 'callTime')
  if (time === '') return no('no-time')
  const type = text(node, 'callType')
  const app = nodes(node, 'application').map(graph.name).find(Boolean)
  return between(node, setting, {
    kind: 'call',
    time,
    direction: directionOf(type),
    seconds: text(node, 'duration') || clock.between(time, text(node, 'endTime')),
    deleted: isDeleted(node),
    facts: { app, more: factsOf({ callType: type, description: text(node, 'description') }) },
  })
}

export function readMessage(node: Node, setting: Setting): Told {
  const { graph } = setting
  const time = text(node, 'sentTime', 'receivedTime', 'observableCreatedTime')
  if (time === '') return no('no-time')
  const kind: EventKind = isOf(node, IS.sms) ? 'sms' : 'message'
  const app = nodes(node, 'application').map(graph.name).find(Boolean) ?? (isOf(node, /^EmailMessage/) ? 'email' : undefined)
  return between(node, setting, {
    kind,
    time,
    direction: directionOf(text(node, 'messageType', 'direction')),
    text: text(node, 'messageText', 'body') || null,
    deleted: isDeleted(node),
    facts: {
      app,
      chat: graph.chat(node) ?? undefined,
      attachments: graph.attachments(node),
      more: factsOf({ subject: text(node, 'subject'), messageID: text(node, 'messageID'), receivedTime: text(node, 'receivedTime') }),
    },
  })
}

/** A device at a place or in a cell over a time (`Located_At`, `Connected_To`); null where the relationship tells of nothing of the kind. */
export function readStay(node: Node, { graph, clock }: Setting): Told | null {
  const [source] = nodes(node, 'source')
  const [target] = nodes(node, 'target')
  const time = text(node, 'startTime')
  if (!source || !target || time === '' || graph.cell(source)) return null
  const cell = graph.cell(target)
  const position = graph.position(target)
  if (!cell && !position && !isOf(graph.resolve(target), IS.location)) return null
  if (!cell && !position) return no('bad-place')
  const name = graph.name(target)
  const from = graph.party(source)
  if (!from) return no('no-party')
  return [
    {
      what: 'event',
      kind: 'location',
      time,
      from,
      to: null,
      direction: 'unknown',
      subject: 'from',
      seconds: clock.between(time, text(node, 'endTime')),
      place: cell ?? (position && { lat: position.lat, lon: position.lon, ...(name === '' ? {} : { name }) }),
      facts: { more: factsOf({ kindOfRelationship: text(node, 'kindOfRelationship'), endTime: text(node, 'endTime'), confidence: text(node, 'confidence') }) },
    },
  ]
}
