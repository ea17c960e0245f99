import type { DocumentParty, DocumentRejected, DocumentStatement, StatedThing } from '../../types.ts'
import { textOf } from '../../json/values.ts'
import type { JsonObject } from '../../json/values.ts'
import { accountOf } from './chat.ts'
import type { TelegramOwner } from './chat.ts'

/** The account that the export is of, from `personal_information`. */
export const ownerOf = (information: JsonObject): TelegramOwner => {
  const id = textOf(information['user_id'])
  return { account: id === null ? null : `user${id}`, name: nameIn(information) }
}

const nameIn = (person: JsonObject): string | null => {
  const name = [textOf(person['first_name']), textOf(person['last_name'])].filter((part) => part !== null).join(' ')
  return name === '' ? null : name
}

const party = (party: DocumentParty): StatedThing => ({ type: 'party', party })

const factsOf = (thing: number, object: JsonObject, names: readonly string[]): DocumentStatement['facts'] =>
  names.flatMap((name) => {
    const value = textOf(object[name])
    return value === null ? [] : [{ thing, name, value }]
  })

/** Account and number that the export is of. */
export function ownerStatement(information: JsonObject): DocumentStatement | DocumentRejected {
  const { account, name } = ownerOf(information)
  const phone = textOf(information['phone_number'])
  const things = [
    ...(account === null ? [] : [party({ ...accountOf(account, name), owner: true })]),
    ...(phone === null ? [] : [party({ type: 'phone', text: phone, owner: true })]),
  ]
  if (things.length === 0) return { what: 'rejected', reason: 'no-party' }
  const links: DocumentStatement['links'] = things.length > 1 ? [{ a: 1, b: 0, kind: 'account', certainty: 'confirmed', directed: true }] : []
  return { what: 'statement', kind: 'owner', things, links, facts: factsOf(0, information, ['first_name', 'last_name', 'username', 'bio']) }
}

/** An entry of the address book, or of the list of frequent contacts. */
export function contactStatement(entry: JsonObject, owner: TelegramOwner, key: string): DocumentStatement | DocumentRejected {
  const name = nameIn(entry) ?? textOf(entry['name'])
  const id = textOf(entry['user_id']) ?? textOf(entry['id'])
  const phone = textOf(entry['phone_number'])
  const parties: DocumentParty[] = [
    ...(phone === null ? [] : [{ type: 'phone' as const, text: phone }]),
    ...(id === null ? [] : [accountOf(/^\d/.test(id) ? `user${id}` : id, name)]),
  ]
  if (parties.length === 0) return { what: 'rejected', reason: 'no-party' }
  const things: StatedThing[] = parties.map(party)
  const links: DocumentStatement['links'] = []
  if (name !== null) {
    things.push({ type: 'entity', kind: 'person', label: name, key })
    for (const [b] of parties.entries()) links.push({ a: parties.length, b, kind: 'contact', certainty: 'tentative', directed: true })
  }
  if (owner.account !== null) {
    things.push(party({ ...accountOf(owner.account, owner.name), owner: true }))
    for (const [b] of parties.entries()) links.push({ a: things.length - 1, b, kind: 'listed', certainty: 'confirmed', directed: true })
  }
  return { what: 'statement', kind: 'contact', things, links, facts: factsOf(0, entry, ['date', 'category', 'rating']) }
}

/** A device that was logged in to the account. */
export function sessionStatement(session: JsonObject, owner: TelegramOwner): DocumentStatement | DocumentRejected {
  if (owner.account === null) return { what: 'rejected', reason: 'no-party' }
  const names = ['created', 'last_active', 'last_ip', 'last_country', 'last_region', 'application_name', 'device_model', 'platform', 'system_version']
  const things = [party({ ...accountOf(owner.account, owner.name), owner: true })]
  return { what: 'statement', kind: 'account', things, links: [], facts: factsOf(0, session, names) }
}
