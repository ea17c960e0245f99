import { parsePhone } from '../../../../../shared/identifiers/phone.ts'
import type { Direction } from '../../../../../shared/model/event.ts'
import type { DocumentParty, DocumentStatement } from '../../types.ts'
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
  /** That a sender is of the group, the first time he is seen; null in a chat of two. */
  memberStatement(sender: string | null): DocumentStatement | null
}

interface CastOptions {
  /** `whatsapp`, `signal`: what the keys of names begin with. */
  app: string
  /** Name of the file, for a group without name. */
  title: string
  /** Number or name of the telephone's owner, where the person says it. */
  subject: string | null
  region: string
  /** The sender that the file itself calls its owner (`Me`). */
  ownerName?: string | null
}

const NUMBER = /^\+?[\d\s()./\u00a0\u2010-\u2015-]{7,24}$/

/**
 * The parties of a chat. A number is a number wherever it stands; a name is only what one telephone calls somebody, so it carries its chat. In a chat
 * of two a message goes to the other; in a group to the group. Whose telephone wrote the file is known only where the person says it (`subject`).
 */
export function createCast(census: Census, { app, title, subject, region, ownerName = null }: CastOptions): Cast {
  const owner = subject === null ? null : parsePhone(subject, region)
  const chat = subject === null ? `${app}:${census.key}` : `${app}:${owner?.value ?? subject}:${census.key}`
  const seen = new Set<string>()
  const isOwner = (name: string): boolean =>
    name === ownerName || (subject !== null && (name === subject || (NUMBER.test(name) && owner?.value === parsePhone(name, region)?.value)))
  const partyOf = (name: string): DocumentParty => {
    if (name === ownerName && subject !== null) return { type: 'phone', text: subject, owner: true }
    const party: DocumentParty = NUMBER.test(name) ? { type: 'phone', text: name } : { type: 'name', text: name, key: `${chat}/${name}` }
    return isOwner(name) ? { ...party, owner: true } : party
  }
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
    memberStatement(sender) {
      const member = sender === null || seen.has(sender) ? undefined : parties.get(sender)
      if (sender === null || !census.group || !member) return null
      seen.add(sender)
      const things = [member, group].map((party) => ({ type: 'party' as const, party }))
      return {
        what: 'statement',
        kind: 'member',
        things,
        links: [{ a: 0, b: 1, kind: 'member', certainty: 'confirmed', directed: true }],
        facts: [],
        also: true,
      }
    },
  }
}
