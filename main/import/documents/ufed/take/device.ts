import type { DocumentParty, DocumentStatement, StatedThing } from '../../types.ts'
import { one, type Model } from '../model.ts'
import type { Owner } from '../owner.ts'
import { partyOf } from '../parties.ts'
import type { Metadata } from '../tree.ts'
import { factsAbout, type Extract, type Outcome, type Take } from './extract.ts'

const IMEI = /imei/i
const IMSI = /imsi/i
const NUMBER = /msisdn|phone ?number|line ?number|num[ée]ro(?: de)? t[ée]l|n[úu]mero de tel|telefonnummer|رقم الهاتف/i
const LABEL =
  /^(?:DeviceInfo)?(?:Detected|Selected)?(?:Phone)?(?:Device ?Name|Model|ModelName)$|^(?:mod[èe]le|modelo|modell|الطراز|phone model|device name|detected phone model)/i
/** Examiner, password and case lines are not the phone's. */
const NOT_THE_PHONES = /password|passcode|examiner|investigator/i

/** What lines of `name: value` say of the phone: identifiers become selectors beside it, the rest facts. */
export function deviceStatement(lines: readonly { name: string; value: string }[], owner: Owner, report: string, kind: 'device' | 'sim'): DocumentStatement {
  const found: DocumentParty[] = []
  const facts: { name: string; value: string }[] = []
  for (const { name, value: text } of lines) {
    const value = text.trim()
    if (value === '' || NOT_THE_PHONES.test(name)) continue
    const party = identifierOf(name, value, report)
    if (party) found.push(party)
    facts.push({ name, value })
    if (party?.type === 'imei' && /^\d{14,16}$/.test(party.text)) owner.imei(party.text)
    else if (party?.type === 'phone') owner.number(value)
    else if (LABEL.test(name.trim())) owner.label(value)
  }
  const things: StatedThing[] = [{ type: 'party', party: owner.device() }]
  const seen = new Set<string>()
  for (const party of found) {
    if (seen.has(`${party.type}/${party.text}`)) continue
    seen.add(`${party.type}/${party.text}`)
    things.push({ type: 'party', party })
  }
  const links: DocumentStatement['links'] = things.slice(1).map((_, i) => ({ a: 0, b: i + 1, kind: 'account', certainty: 'confirmed', directed: true }))
  return { what: 'statement', kind, things, links, facts: factsAbout(0, facts) }
}

function identifierOf(name: string, value: string, report: string): DocumentParty | null {
  if (/^(?:n\/?a|unknown|none|-+|0+)$/i.test(value)) return null
  if (IMEI.test(name)) return /^[\d\s\-/]{14,20}$/.test(value) ? { type: 'imei', text: value.replace(/[\s\-/]/g, ''), owner: true } : null
  if (IMSI.test(name)) return /^\d{14,16}$/.test(value) ? { type: 'imsi', text: value, owner: true } : null
  if (!NUMBER.test(name) || !/^\+?[\d\s().-]{5,20}$/.test(value)) return null
  const party = partyOf(value, '', { source: '', telephony: true, report })
  return party ? { ...party, owner: true } : null
}

/** A section of the report about the phone and its extraction. */
export const metadataStatement = (metadata: Metadata, extract: Extract): Outcome => deviceStatement(metadata.items, extract.owner, extract.report, 'device')

const line = (model: Model): { name: string; value: string }[] => {
  const value = one(model, 'value', 'entryvalue')
  const name = [one(model, 'category'), one(model, 'name', 'entryname', 'key')].filter(Boolean).join(' ')
  return value === '' ? [] : [{ name: name || model.type, value }]
}

/** `DeviceInfoEntry`, and `SIMData`: one line each of a phone's or a card's memory. */
export const takeDeviceEntry: Take = (model, extract) => [{ ...deviceStatement(line(model), extract.owner, extract.report, 'device'), deleted: model.deleted }]
export const takeSim: Take = (model, extract) => [{ ...deviceStatement(line(model), extract.owner, extract.report, 'sim'), deleted: model.deleted }]
