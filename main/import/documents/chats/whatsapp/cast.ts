import { parsePhone } from '../../../../../shared/identifiers/phone.ts'
import type { Direction } from '../../../../../shared/model/event.ts'
import type { DocumentParty } from '../../types.ts'
import type { Census } from './census.ts'

/** From whom to whom a message goes. */
export interface Route {
  from: DocumentParty | null
  to: DocumentParty | null
  direction: Direction
  subject: 'from' | 'to' | null
}

export interface Cast {
  route(sender: string | null): Route
  /** A member of the group and the group; null in a chat of two. */
  member(sender: string): { member: DocumentParty; group: DocumentParty } | null
}

const NUMBER = /^\+?[\d\s()./\u00a0\u2010-\u2015-]{7,24}$/

/**
 * The parties of a chat. A number is a number wherever it stands; a name is only what one telephone calls somebody, so it carries its chat. In a chat
 * of two a message goes to the other; in a group to the group. Whose telephone wrote the file is known only where the person says it (`subject`).
 */
export function createCast(census: Census, { title, subject, region }: { title: string; subject: string | null; region: string }): Cast {
  const owner = subject === null ? null : parsePhone(subject, region)
  const chat = subject === null ? `whatsapp:${census.key}` : `whatsapp:${owner?.value ?? subject}:${census.key}`
  const isOwner = (name: string): boolean => subject !== null && (name === subject || (NUMBER.test(name) && owner?.value === parsePhone(name, region)?.value))
  const partyOf = (name: string): DocumentParty => ({
    ...(NUMBER.test(name) ? { type: 'phone', text: name } : { type: 'name', text: name, key: `${chat}/${name}` }),
    ...(isOwner(name) ? { owner: true } : {}),
  })
  const parties = new Map(census.senders.map((name) => [name, partyOf(name)]))
  const ownerIsHere = census.senders.some(isOwner)
  const group: DocumentParty = { type: 'group', text: census.name ?? title, key: chat }
  const others = (name: string): string[] => [...new Set([...census.senders, ...(census.name === null ? [] : [census.name])])].filter((other) => other !== name)

  /** The other of two; null where the chat does not name one. */
  function otherOf(name: string): DocumentParty | null {
    const [other] = others(name)
    if (other !== undefined) return parties.get(other) ?? partyOf(other)
    return subject !== null && name === census.name ? { type: 'phone', text: subject, owner: true } : null
  }

  function routed(from: DocumentParty | null, to: DocumentParty | null): Route {
    const side = from?.owner ? 'from' : to?.owner ? 'to' : null
    return { from, to, direction: side === 'from' ? 'out' : side === 'to' ? 'in' : 'unknown', subject: side }
  }

  return {
    route(sender) {
      const from = sender === null ? undefined : parties.get(sender)
      // A line of the application, or of the group itself, comes from the chat.
      if (sender === null || !from) return routed(group, null)
      if (!census.group) return routed(from, otherOf(sender))
      const route = routed(from, group)
      return route.subject === null && ownerIsHere ? { ...route, direction: 'in' } : route
    },
    member(sender) {
      const member = parties.get(sender)
      return census.group && member ? { member, group } : null
    },
  }
}
