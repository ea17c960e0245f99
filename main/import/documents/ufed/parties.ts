import type { DocumentParty } from '../types.ts'
import { appName, isByNumber, isNative } from './apps.ts'

/** Where an identifier stands: which application's, in which report, and whether its record is one of telephony (call log, SMS). */
export interface PartyContext {
  /** `Source` of the record. */
  source: string
  telephony: boolean
  /** What makes this report another than all others: bare names carry it. */
  report: string
}

const WHATSAPP_NUMBER = /^\+?(\d{6,15})(?:[.:]\d+)*@(?:s\.whatsapp\.net|c\.us|whatsapp)$/i
const WHATSAPP_GROUP = /@(?:g\.us|broadcast|newsletter|status|temp)$/i
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/
const NUMBER = /^\+?[\d\s().\-‐–/]{5,24}$/

/**
 * The party that an identifier of a report names: a telephone number where it is one, a group, else an account of its application. Null for
 * none. A party known by its name alone is this name in this report.
 */
export function partyOf(identifier: string, name: string, context: PartyContext): DocumentParty | null {
  const text = identifier.trim()
  const app = appName(context.source)
  const label = name.trim() === '' || name.trim() === text ? undefined : name.trim()
  if (text === '') return label === undefined ? null : { type: 'name', text: label, key: `${context.report}/${app}/${label}` }
  const whatsapp = WHATSAPP_NUMBER.exec(text)
  // Another device of the same account (`:12`) is the same number.
  if (whatsapp) return { type: 'phone', text: /[.]/.test(text.split('@')[0] ?? '') ? `+${whatsapp[1] ?? ''}` : text, name: label }
  if (WHATSAPP_GROUP.test(text)) return { type: 'group', text: label ?? text, key: `whatsapp:${text.toLowerCase()}` }
  if (/@(?:lid|s\.whatsapp\.net|c\.us)$/i.test(text)) return { type: 'account', text, key: `whatsapp:${text.toLowerCase()}`, name: label }
  if (EMAIL.test(text)) return { type: 'account', text, key: text.toLowerCase(), name: label }
  if (isNumber(text, app, context.telephony)) return { type: 'phone', text: isByNumber(app) ? international(text) : text, name: label }
  if (context.telephony || isNative(app)) return { type: 'phone', text, name: label }
  return { type: 'account', text, key: `${app}:${text.toLowerCase()}`, name: label }
}

/** Digits are a number of the call log, an application known to use numbers, or written as an international number. */
function isNumber(text: string, app: string, telephony: boolean): boolean {
  if (!NUMBER.test(text)) return false
  return telephony || isNative(app) || isByNumber(app) || /^(?:\+|00)/.test(text)
}

const international = (text: string): string => (/^(?:\+|0)/.test(text) ? text : `+${text}`)

export const sameParty = (a: DocumentParty | null, b: DocumentParty | null): boolean =>
  a !== null && b !== null && a.type === b.type && (a.key ?? bare(a)) === (b.key ?? bare(b))

const bare = (party: DocumentParty): string => (party.type === 'phone' ? party.text.replace(/[^\d]/g, '') || party.text : party.text)
