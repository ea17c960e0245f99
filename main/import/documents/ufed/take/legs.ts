import type { Direction } from '../../../../../shared/model/event.ts'
import { LIMITS } from '../../../limits.ts'
import type { DocumentParty } from '../../types.ts'

/** One sender and one receiver. */
export interface Leg {
  from: DocumentParty | null
  to: DocumentParty | null
  direction: Direction
  subject: 'from' | 'to' | null
}

/**
 * Who wrote or called whom, one leg for each receiver. Direction is the owner's: by the party that the report says is the owner, else as
 * `stated`. Where it is known and the owner is not named, `owner` stands in. Without parties there are none.
 */
export function legsOf(from: DocumentParty | null, to: readonly DocumentParty[], stated: Direction, owner: () => DocumentParty): Leg[] {
  if (from === null && to.length === 0) return []
  const direction: Direction = from?.owner ? 'out' : to.some((party) => party.owner) ? 'in' : stated
  const sender = from ?? (direction === 'out' ? owner() : null)
  const receivers: (DocumentParty | null)[] = to.length > 0 ? to.slice(0, LIMITS.xml.receivers) : [direction === 'in' ? owner() : null]
  return receivers.map((receiver) => ({
    from: sender,
    to: receiver,
    direction,
    subject: direction === 'out' ? 'from' : receiver?.owner || (direction === 'in' && receivers.length === 1 && receiver?.type !== 'group') ? 'to' : null,
  }))
}

const OUT = /^(?:outgoing|out|sent|outbox|drafts?|dialed|dialled)$/i
const IN = /^(?:incoming|in|inbox|received|missed|rejected|blocked|unread|answered externally)$/i

/** Direction by the first of the texts that states one. */
export function directionOf(...texts: string[]): Direction {
  for (const text of texts) {
    if (OUT.test(text)) return 'out'
    if (IN.test(text)) return 'in'
  }
  return 'unknown'
}
