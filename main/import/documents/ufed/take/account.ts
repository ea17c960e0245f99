import type { DocumentParty, DocumentStatement, StatedThing } from '../../types.ts'
import { one, parts } from '../model.ts'
import { partyOf } from '../parties.ts'
import { readEntry } from './contact.ts'
import { factsAbout, moreOf, type Take } from './extract.ts'

/** An account that the phone is signed in to: its owner's. A password is left in the raw record. */
export const takeAccount: Take = (model, extract) => {
  const source = one(model, 'source') || one(model, 'servicetype')
  const found: DocumentParty[] = []
  const facts = moreOf(model, ['Source', 'Name', 'ServiceType', 'ServerAddress', 'TimeCreated'])
  const username = one(model, 'username')
  const own = username === '' ? null : partyOf(username, '', { source, telephony: false, report: extract.report })
  if (own) found.push(own)
  for (const entry of parts(model, 'entries')) {
    const read = readEntry(entry, source, extract)
    if (read && 'type' in read) found.push(read)
    else if (read) facts.push(read)
  }
  for (const pair of parts(model, 'additionalinfo')) {
    const [name, value] = [one(pair, 'key'), one(pair, 'value')]
    if (name !== '' && value !== '') facts.push({ name, value })
  }
  const device = extract.owner.device()
  const things: StatedThing[] = [{ type: 'party', party: device }]
  const seen = new Set<string>()
  for (const { name: _, ...party } of found) {
    const key = `${party.type}/${party.key ?? party.text}`
    if (seen.has(key)) continue
    seen.add(key)
    things.push({ type: 'party', party: { ...party, owner: true } })
  }
  const links: DocumentStatement['links'] = things.slice(1).map((_, i) => ({ a: 0, b: i + 1, kind: 'account', certainty: 'confirmed', directed: true }))
  return [{ what: 'statement', kind: 'account', things, links, facts: factsAbout(things.length > 1 ? 1 : 0, facts), deleted: model.deleted }]
}
