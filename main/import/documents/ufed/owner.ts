import type { DocumentParty, DocumentStatement } from '../types.ts'
import { partyOf, sameParty } from './parties.ts'

/** The phone and its owner as far as the report has told of them. */
export interface Owner {
  /** A number of the phone's own SIM cards. */
  number(text: string): void
  imei(text: string): void
  /** What the phone calls itself. */
  label(text: string): void
  /** The phone as a selector: by its IMEI, else as this report's. Stays what it first was. */
  device(): DocumentParty
  /**
   * The owner, for records that do not name one: who the person says, else the only number of its SIM cards, else the phone itself. Two
   * cards: which one a call went over is not known. Stays what it first was.
   */
  party(): DocumentParty
  /** A party that the report says is the owner (`IsPhoneOwner`): a statement of it waits, once for each. `name` as shown beside it. */
  found(party: DocumentParty, name: string): void
  /** Statements that wait. */
  take(): DocumentStatement[]
}

export function createOwner({ report, file, subject }: { report: string; file: string; subject: string | null }): Owner {
  const numbers = new Set<string>()
  const known = new Set<string>()
  let first: string | null = null
  let name = ''
  let device: DocumentParty | null = null
  let owner: DocumentParty | null = null
  let waiting: DocumentStatement[] = []

  const deviceParty = (): DocumentParty =>
    (device ??= { type: 'device', text: name === '' ? file : name, key: first === null ? report : `imei:${first}`, owner: true })

  return {
    number: (text) => void numbers.add(text.replace(/[\s().-]/g, '')),
    imei(text) {
      first ??= text
    },
    label(text) {
      if (name === '') name = text
    },
    device: deviceParty,
    party() {
      if (owner) return owner
      const context = { source: '', telephony: true, report }
      const [only] = numbers
      const own = subject !== null ? partyOf(subject, '', context) : numbers.size === 1 && only !== undefined ? partyOf(only, '', context) : null
      owner = { ...(own ?? deviceParty()), owner: true }
      return owner
    },
    found(party, shown) {
      const key = `${party.type}/${party.key ?? party.text}`
      if (known.has(key)) return
      known.add(key)
      const things: DocumentStatement['things'] = [{ type: 'party', party }]
      const phone = deviceParty()
      if (!sameParty(phone, party)) things.push({ type: 'party', party: phone })
      waiting.push({
        what: 'statement',
        kind: 'owner',
        things,
        links: things.length > 1 ? [{ a: 1, b: 0, kind: 'account', certainty: 'confirmed', directed: true }] : [],
        facts: shown === '' ? [] : [{ thing: 0, name: 'Name', value: shown }],
      })
    },
    take() {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}
