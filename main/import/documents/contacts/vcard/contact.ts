import type { DocumentParty, DocumentRejected, DocumentStatement, StatedThing } from '../../types.ts'
import type { Card } from './cards.ts'
import { componentsOf, parameter, textOf } from './property.ts'
import type { Property } from './property.ts'

/** Properties that tell of the card, not of the person. */
const SILENT = new Set([
  'BEGIN',
  'END',
  'VERSION',
  'PRODID',
  'REV',
  'UID',
  'X-ABUID',
  'PROFILE',
  'CLASS',
  'MAILER',
  'X-ABLABEL',
  'X-ABADR',
  'FN',
  'N',
  'CATEGORIES',
])
const LONGEST = 1_000

/** What one card says: a person or organisation, and the numbers and mail accounts that the address book calls by its name. */
export function contactOf(card: Card, owner: DocumentParty | null): DocumentStatement | DocumentRejected {
  if (card.open) return { what: 'rejected', reason: 'too-few-cells' }
  const entity = entityOf(card)
  const things: StatedThing[] = entity ? [entity] : []
  const links: DocumentStatement['links'] = []
  const facts: DocumentStatement['facts'] = []
  const seen = new Map<string, number>()
  for (const property of card.properties) {
    const party = partyOf(property)
    const label = labelOf(card, property)
    const id = party ? `${party.type} ${party.text}` : ''
    if (party) {
      const at = seen.get(id) ?? things.length
      if (!seen.has(id)) {
        seen.set(id, at)
        things.push({ type: 'party', party })
        if (entity) links.push({ a: 0, b: at, kind: 'contact', certainty: 'tentative', directed: true })
      }
      if (label !== '') facts.push({ thing: at, name: property.name, value: label })
    } else if (!SILENT.has(property.name) && !(property.name === 'ORG' && entity?.kind === 'organisation')) {
      const value = factOf(property)
      if (value !== '') facts.push({ thing: 0, name: label === '' ? property.name : `${property.name} (${label})`, value: value.slice(0, LONGEST) })
    }
  }
  if (things.length === 0) return { what: 'rejected', reason: 'no-party' }
  if (owner) {
    const parties = things.length
    things.push({ type: 'party', party: owner })
    for (let b = entity ? 1 : 0; b < parties; b++) links.push({ a: parties, b, kind: 'listed', certainty: 'confirmed', directed: true })
  }
  return { what: 'statement', kind: 'contact', things, links, facts }
}

type Entity = Extract<StatedThing, { type: 'entity' }>

/** Who the card is of: its full name, else the parts of its name, else its nickname; an organisation where it names nobody. */
function entityOf({ properties, row }: Card): Entity | null {
  const first = (name: string): string =>
    properties
      .filter((one) => one.name === name)
      .map(textOf)
      .find((text) => text !== '') ?? ''
  const parts =
    properties
      .filter((one) => one.name === 'N')
      .map(nameOf)
      .find((text) => text !== '') ?? ''
  const organisation = componentsOf(properties.find((one) => one.name === 'ORG') ?? { group: '', name: 'ORG', parameters: [], value: '' })
    .filter((part) => part !== '')
    .join(', ')
  const full = first('FN')
  // Telephones write a company's name into FN too, and say so only by leaving N empty.
  const person = parts !== '' || (full !== '' && full !== organisation.split(', ')[0] && full !== organisation) ? full || parts : first('NICKNAME')
  const key = `vcard/${row}`
  if (person !== '') return { type: 'entity', kind: 'person', label: person, key }
  return organisation === '' ? null : { type: 'entity', kind: 'organisation', label: organisation, key }
}

/** `N` is family; given; more; before; after. */
function nameOf(property: Property): string {
  const [family = '', given = '', more = '', before = '', after = ''] = componentsOf(property)
  return [before, given, more, family, after].filter((part) => part !== '').join(' ')
}

function partyOf(property: Property): DocumentParty | null {
  if (property.name === 'TEL' || property.name === 'X-MS-TEL') {
    const number = textOf(property).replace(/^tel:/i, '').replace(/;.*$/s, '')
    // `HomePhone` is no number.
    return number.replace(/[^\d\u0660-\u0669\u06f0-\u06f9]/g, '').length < 3 ? null : { type: 'phone', text: number }
  }
  if (property.name !== 'EMAIL') return null
  const mail = textOf(property).replace(/^mailto:/i, '')
  return /^[^\s@]+@[^\s@]+$/.test(mail) ? { type: 'account', text: mail, key: mail.toLowerCase() } : null
}

/** What kind of number or address it is: the label of its group (`item1.X-ABLabel`), else its types. */
function labelOf(card: Card, property: Property): string {
  const label = property.group === '' ? undefined : card.properties.find((one) => one.group === property.group && one.name === 'X-ABLABEL')
  if (label) return textOf(label).replace(/^_\$!<(.*)>!\$_$/, '$1')
  const types = property.parameters
    .filter(([name, value]) => name === 'TYPE' && !/^(?:pref|voice|internet)$/i.test(value))
    .map(([, value]) => value.toLowerCase())
  return [...new Set(types)].join(', ')
}

function factOf(property: Property): string {
  if (/base64|^b$/i.test(parameter(property, 'ENCODING') ?? '') || property.parameters.some(([, value]) => /^base64$/i.test(value))) return ''
  return componentsOf(property)
    .filter((part) => part !== '')
    .join(', ')
}
