import type { IdentityReason } from '../../../shared/api/names.ts'
import { fold } from '../../../shared/names/fold.ts'
import type { NameMatch } from '../../../shared/names/result.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { servicesAmong } from '../services.ts'
import { timesApart } from './apart.ts'
import { birthsIn, sameBirth } from './births.ts'
import type { Named } from './named.ts'
import type { NameTies } from './ties.ts'

/** What each thing adds to the likeness of the names, or takes from it (docs/decisions/0212). The order is that in which people read them. */
const WEIGHTS: Record<IdentityReason['code'], number> = {
  'same-document': 0.3,
  'same-birth': 0.15,
  'same-number': 0.15,
  'common-contacts': 0.03,
  'other-birth': -0.35,
  apart: -0.3,
  'in-touch': -0.25,
  'other-document': -0.15,
  'one-book': -0.05,
  'common-name': -0.12,
}
/** Contacts in common count up to so many. */
const MOST_CONTACTS = 5
/** Words that met and weigh no more than two common names: a Mohamed Ali is one of thousands. */
const COMMON = 1.05
/** A number in touch with more than that is a service: whoever calls it has nothing in common. */
const MOST_PARTNERS = 2_000

/** What the case says for and against two things being one person, beside their names. */
export function reasonsOf(read: ReadableDB, horizon: Horizon, ties: NameTies): (a: Named, b: Named, match: NameMatch) => IdentityReason[] {
  const partners = partnersOf(read, horizon)
  const between = read
    .prepare(
      `SELECT count(*) FROM observation WHERE id <= ? AND role = 0 AND (caller IN (SELECT value FROM json_each(?)) AND callee IN (SELECT value FROM json_each(?))
         OR caller IN (SELECT value FROM json_each(?)) AND callee IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()
  return (a, b, match) => {
    const found: IdentityReason[] = []
    const say = (code: IdentityReason['code'], count: number, more: { a?: string; b?: string } = {}): unknown =>
      count > 0 && found.push({ code, count, ...more })
    const shared = ties.selectors(a.id).filter((row) => ties.selectors(b.id).includes(row))
    say('same-number', shared.length)
    if (a.identity !== null && b.identity !== null) {
      const same = bare(a.identity) === bare(b.identity)
      if (same || shape(a.identity) === shape(b.identity)) say(same ? 'same-document' : 'other-document', 1, same ? {} : { a: a.identity, b: b.identity })
    }
    const birth = sameBirth(birthsIn(ties.facts(a.id)), birthsIn(ties.facts(b.id)))
    if (birth !== null) say(birth ? 'same-birth' : 'other-birth', 1)
    const [ours, theirs] = [a, b].map(({ id }) => ties.parties(id).filter((row) => !shared.includes(row))) as [number[], number[]]
    if (ours.length > 0 && theirs.length > 0) {
      const [x, y] = [JSON.stringify(ours), JSON.stringify(theirs)]
      say('in-touch', between.get(horizon.observation, x, y, y, x) as number)
      say('apart', timesApart(read, horizon, ours, theirs))
      const known = new Set(ours.flatMap((row) => [...partners(row)]))
      say('common-contacts', new Set(theirs.flatMap((row) => [...partners(row)].filter((one) => known.has(one)))).size)
    }
    const book = ties.sources(a.id).filter((source) => ties.sources(b.id).includes(source))
    if (shared.length === 0) say('one-book', book.length)
    const weight = match.parts.reduce((sum, part) => (part.how === 'missing' || part.how === 'contradicts' ? sum : sum + part.weight), 0)
    if (match.parts.length > 1 && weight <= COMMON) say('common-name', 1)
    const order = Object.keys(WEIGHTS)
    return found.toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code))
  }
}

/** Likeness of the names with all that speaks for and against, 0 to 1. A score to sort by, no probability. */
export const scoreWith = (name: number, reasons: readonly IdentityReason[]): number => {
  const sum = reasons.reduce((all, { code, count }) => all + WEIGHTS[code] * (code === 'common-contacts' ? Math.min(count, MOST_CONTACTS) : 1), name)
  return Math.round(Math.min(1, Math.max(0, sum)) * 1000) / 1000
}

/** A document number without what clerks put between its letters and digits. */
const bare = (identity: string): string => fold(identity).replaceAll(' ', '')

/** Its letters and digits, whichever: two of one form are two papers of one kind. */
const shape = (identity: string): string => bare(identity).replace(/\p{L}/gu, 'A').replace(/\d/g, '0')

/** Whom a number is in touch with, services left out; nobody where they are too many. */
function partnersOf(read: ReadableDB, horizon: Horizon): (row: number) => ReadonlySet<number> {
  const asked = read
    .prepare(
      `SELECT callee FROM observation WHERE caller = ? AND callee IS NOT NULL AND id <= ? UNION SELECT caller FROM observation WHERE callee = ? AND caller IS NOT NULL AND id <= ? LIMIT ${MOST_PARTNERS + 1}`,
    )
    .pluck()
  // Voicemail and the balance are in touch with everybody.
  const people = (rows: readonly number[]): ReadonlySet<number> => {
    const services = servicesAmong(read, rows)
    return new Set(rows.filter((one) => !services.has(one)))
  }
  const known = new Map<number, ReadonlySet<number>>()
  return (row) => {
    const found = known.get(row) ?? people(asked.all(row, horizon.observation, row, horizon.observation) as number[])
    known.set(row, found)
    return found.size > MOST_PARTNERS ? new Set() : found
  }
}
