import { parseImei } from '../../../shared/identifiers/imei.ts'
import { parseImsi } from '../../../shared/identifiers/imsi.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import type { ParsedSelector } from '../../../shared/model/selector.ts'
import { LIMITS } from '../limits.ts'
import type { DocumentParty } from './types.ts'

/** Characters of a key or name: more than any service allows. */
const LONGEST = 2_000
const REMEMBERED = 100_000

/**
 * Reads parties as documents write them. Telephone numbers as everywhere (`shared/identifiers/phone.ts`); accounts, groups, devices and names
 * are known by their key and shown by their text. Null where a party names nobody.
 */
export function createPartyReader(region: string): (party: DocumentParty) => ParsedSelector | null {
  const known = new Map<string, ParsedSelector | null>()
  const read = ({ type, text, key }: DocumentParty): ParsedSelector | null => {
    if (type === 'phone') return text.length > LIMITS.row ? null : parsePhone(text, region)
    if (type === 'imei') return parseImei(text)
    if (type === 'imsi') return parseImsi(text)
    const shown = text.trim().slice(0, LONGEST)
    const value = (key ?? shown).slice(0, LONGEST)
    return value === '' ? null : { kind: type, value, raw: shown === '' ? value : shown, flags: 0, country: null }
  }
  return (party) => {
    const id = `${party.type}\0${party.key ?? ''}\0${party.text}`
    let found = known.get(id)
    if (found === undefined) {
      if (known.size >= REMEMBERED) known.clear()
      found = read(party)
      known.set(id, found)
    }
    return found
  }
}

/** Key of an account, the same in every file that names it: `whatsapp:212600000001@s.whatsapp.net`, `telegram:123456`. */
export const accountKey = (service: string, id: string): string => `${service.trim().toLowerCase()}:${id.trim().toLowerCase()}`
