import type { DocumentParty, DocumentStatement, StatedThing } from '../../types.ts'
import { one, parts, type Model } from '../model.ts'
import { partyOf } from '../parties.ts'
import { factsAbout, moreOf, type Extract, type Take } from './extract.ts'

const NAME = /\b(?:name|nickname|nick|alias|nom|surnom|nombre|apodo|nome|apelido)\b|اسم|لقب|about|status|bio/i
const USER_NAME = /user ?name|nom d.utilisateur|nombre de usuario|nome de usu|benutzername|اسم المستخدم/i
const NO_ID = /picture|photo|url|avatar|image/i

/** What an entry of a contact or account is: an identifier, or something else said of it. */
export function readEntry(entry: Model, source: string, extract: Extract): DocumentParty | { name: string; value: string } | null {
  const value = one(entry, 'value', 'number', 'username')
  if (value === '') return null
  const category = one(entry, 'category')
  const type = entry.type.toLowerCase()
  const fact = { name: category || one(entry, 'domain') || entry.type, value }
  const context = { source, telephony: false, report: extract.report }
  if (type === 'phonenumber') return partyOf(value, '', { ...context, telephony: true }) ?? fact
  if (type === 'emailaddress') return value.includes('@') ? (partyOf(value, '', { ...context, source: '' }) ?? fact) : fact
  if (type !== 'userid' && !(type === 'contactentry' && /^(?:phone|e-?mail|user ?id)/i.test(one(entry, 'domain')))) return fact
  if (type === 'contactentry' && /^phone/i.test(one(entry, 'domain'))) return partyOf(value, '', { ...context, telephony: true }) ?? fact
  if (NO_ID.test(category) || (NAME.test(category) && !USER_NAME.test(category))) return fact
  return partyOf(value, '', context) ?? fact
}

/** A contact: the name by which an address book calls numbers and accounts. A shared one (in a message) stands in no address book. */
export const takeContact: Take = (model, extract) => {
  const source = one(model, 'source')
  const parties: DocumentParty[] = []
  const facts = moreOf(model, ['Source', 'Group', 'Type', 'Account', 'TimeCreated', 'TimeModified', 'TimeContacted', 'TimesContacted'])
  for (const entry of parts(model, 'entries', 'phones', 'emails')) {
    const read = readEntry(entry, source, extract)
    if (read === null) continue
    if ('type' in read) parties.push(read)
    else facts.push(read)
  }
  for (const organisation of parts(model, 'organizations')) facts.push(...moreOf(organisation, ['Name', 'Position']))
  for (const address of parts(model, 'addresses')) facts.push(...moreOf(address, ['Street1', 'HouseNumber', 'City', 'PostalCode', 'Country']))
  for (const note of model.values.get('notes') ?? []) facts.push({ name: 'Notes', value: note })
  const name = one(model, 'name')
  const things: StatedThing[] = []
  if (name !== '') things.push({ type: 'entity', kind: 'person', label: name, key: `contact/${model.id || model.row}` })
  const firstParty = things.length
  for (const party of parties) things.push({ type: 'party', party })
  const links: DocumentStatement['links'] = []
  if (name !== '') for (let i = firstParty; i < things.length; i++) links.push({ a: 0, b: i, kind: 'contact', certainty: 'unconfirmed', directed: true })
  if (parties.length > 0 && model.parent === null) {
    const last = things.length
    things.push({ type: 'party', party: holderOf(model, source, extract) })
    for (let i = firstParty; i < last; i++) links.push({ a: last, b: i, kind: 'listed', certainty: 'confirmed', directed: true })
  }
  if (things.length === 0) things.push({ type: 'party', party: extract.owner.device() })
  return [{ what: 'statement', kind: 'contact', things, links, facts: factsAbout(0, facts), deleted: model.deleted }]
}

/** Whose address book it is: the account that the report names, else the owner's. */
function holderOf(model: Model, source: string, extract: Extract): DocumentParty {
  const account = partyOf(one(model, 'account'), '', { source, telephony: false, report: extract.report })
  return account && account.type !== 'name' ? account : extract.owner.party()
}
