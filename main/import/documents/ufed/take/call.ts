import { directionOf, legsOf, type Leg } from './legs.ts'
import { isTrue, one, parts, type Model } from '../model.ts'
import type { DocumentParty } from '../../types.ts'
import { moreOf, ownAccount, readParty, type Extract, type Take } from './extract.ts'
import { timeOf } from './time.ts'
import { isTelephony } from './chat.ts'
import { isNative, appName } from '../apps.ts'

const MORE = ['Type', 'Status', 'Direction', 'CountryCode', 'NetworkCode', 'NetworkName', 'Account'] as const

/** One record, or one for each called party of a conference. */
export const takeCall: Take = (model, extract) => {
  const time = timeOf(model, 'timestamp', 'datetime', 'starttime')
  if (!time) return [{ what: 'rejected', reason: 'no-time' }]
  const source = one(model, 'source')
  const legs = callLegs(model, source, extract)
  if (legs.length === 0) return [{ what: 'rejected', reason: 'no-party' }]
  if (legs.length > 1) extract.warn('ufed-many-receivers', model)
  if (!time.zoned) extract.warn('ufed-local-time', model)
  const more = moreOf(model, MORE)
  if (isTrue(model, 'videocall')) more.push({ name: 'VideoCall', value: one(model, 'videocall') })
  return legs.map((leg) => ({
    what: 'event' as const,
    kind: 'call' as const,
    time: time.time,
    local: time.local,
    ...leg,
    seconds: one(model, 'duration'),
    deleted: model.deleted,
    unsure: model.unsure,
    facts: { ...(source === '' ? {} : { app: source }), ...(more.length > 0 ? { more } : {}) },
  }))
}

/**
 * Most reports name the other party alone and say the direction; some name both, with roles. Of an incoming call of many, the one who calls is
 * known by his role only: without it, the first.
 */
function callLegs(model: Model, source: string, extract: Extract): Leg[] {
  const context = { source, telephony: isTelephony(source) || isNative(appName(source)) }
  const account = ownAccount(model, context, extract)
  const named = parts(model, 'parties', 'from', 'to').flatMap((part) => {
    const party = readParty(part, context, extract, account)
    return party ? [{ party, role: (one(part, 'role') || part.field).toLowerCase() }] : []
  })
  const own = named.find(({ party }) => party.owner)?.party ?? null
  const others = named.filter(({ party }) => !party.owner)
  const stated = directionOf(one(model, 'stated'), one(model, 'direction'), one(model, 'type'), one(model, 'status'))
  const caller = named.find(({ role }) => role === 'from')?.party ?? null
  const owner = (): DocumentParty => own ?? account ?? extract.owner.party()
  const direction = stated !== 'unknown' ? stated : own && caller === own ? 'out' : own && caller ? 'in' : 'unknown'
  if (direction === 'out')
    return legsOf(
      own ?? (others.length > 0 ? owner() : null),
      others.filter(({ party }) => party !== own).map(({ party }) => party),
      'out',
      owner,
    )
  if (direction === 'in') {
    const from = caller !== null && caller !== own ? caller : (others[0]?.party ?? null)
    return from === null && own === null ? [] : legsOf(from, [owner()], 'in', owner)
  }
  if (caller !== null && others.length + (own ? 1 : 0) > 1)
    return legsOf(
      caller,
      named.filter(({ party }) => party !== caller).map(({ party }) => party),
      'unknown',
      owner,
    )
  // Nothing says who called: the order says nothing either.
  return others.map(({ party }) => ({ from: owner(), to: party, direction: 'unknown' as const, subject: 'from' as const })).slice(0, 1)
}
