import type { Filter } from '../../shared/model/chart.ts'
import { OBSERVATION_FLAGS } from '../../shared/model/event.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Id } from '../../shared/model/ids.ts'
import { SELECTOR_FLAGS, selectorKindOf } from '../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { between } from './between.ts'
import { eventsByRow } from './events.ts'
import { facts, isoOf } from './fact-list.ts'
import type { Facts, FactValue } from './fact-list.ts'
import { linksBetween, linksOfAll } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { shownAs } from './kinds.ts'
import { linkOf } from './links.ts'
import { keptFacts } from './facts-kept.ts'
import { nameOf } from './name-of.ts'
import { partiesOf } from './parties.ts'
import { calledIn, hideIn, protectionOf, veilOf } from './protection.ts'
import { factsOfEvent, statedFacts } from './statements.ts'
import { whereEvents } from './where.ts'
import type { Condition } from './where.ts'

const flagNames = (flags: number, bits: Record<string, number>): string =>
  Object.entries(bits)
    .filter(([, bit]) => (flags & bit) !== 0)
    .map(([name]) => name)
    .join(' ')

/** Null where the case has no such thing. */
export function factsOf(read: ReadableDB, horizon: Horizon, id: Id, filter: Filter): Facts | null {
  switch (id.type) {
    case 'selector':
      return id.row <= horizon.selector ? selectorFacts(read, horizon, id.row, filter) : null
    case 'entity':
      return id.row <= horizon.entity ? entityFacts(read, horizon, id.row) : null
    case 'cell':
      return id.row <= horizon.cell ? cellFacts(read, horizon, id.row, filter) : null
    case 'event':
      return id.row <= horizon.observation ? eventFacts(read, id.row) : null
    case 'link':
      return id.row <= horizon.link ? linkFacts(read, horizon, id.row) : null
    default:
      return keptFacts(read, horizon, id)
  }
}

interface Totals {
  events: number
  seconds: number
  first: number | null
  last: number | null
}

function totals(read: ReadableDB, where: Condition): Totals {
  return read
    .prepare(`SELECT count(*) AS events, total(o.seconds) AS seconds, min(o.start) AS first, max(o.start) AS last FROM observation o WHERE ${where.sql}`)
    .get(...where.params) as Totals
}

const totalFacts = ({ events, seconds, first, last }: Totals): Record<string, FactValue> => ({ events, seconds, first: isoOf(first), last: isoOf(last) })

/** Under the filter; where that chooses parties already, of this party among theirs. */
function ofThing(read: ReadableDB, horizon: Horizon, id: string, filter: Filter): Condition {
  const own = whereEvents(read, horizon, { ...filter, of: [id] })
  if (!filter.of) return own
  const theirs = whereEvents(read, horizon, { of: filter.of })
  return { sql: `${own.sql} AND o.id IN (SELECT o.id FROM observation o WHERE ${theirs.sql})`, params: [...own.params, ...theirs.params] }
}

function selectorFacts(read: ReadableDB, horizon: Horizon, row: number, filter: Filter): Facts | null {
  const found = read.prepare('SELECT kind, value, raw, flags, country, subject FROM selector WHERE id = ?').get(row) as
    | { kind: number; value: string; raw: string; flags: number; country: string | null; subject: number }
    | undefined
  if (!found) return null
  const id = formatId('selector', row)
  const kind = selectorKindOf(found.kind)
  const where = ofThing(read, horizon, id, filter)
  const contacts = read
    .prepare(`SELECT count(DISTINCT CASE WHEN o.caller = ? THEN o.callee ELSE o.caller END) FROM observation o WHERE ${where.sql}`)
    .pluck()
    .get(row, ...where.params) as number
  const veil = veilOf(read, id)
  return {
    what: kind,
    label: calledIn(read, id, shownAs(kind, found.value, found.raw)),
    facts: [
      ...facts({
        kind,
        value: calledIn(read, id, found.value),
        raw: veil !== null || found.raw === found.value ? null : calledIn(read, id, found.raw),
        protection: protectionOf(read, id)?.protection,
        country: veil === null ? found.country : null,
        flags: flagNames(found.flags, SELECTOR_FLAGS),
        subject: found.subject ? 'yes' : null,
        ...totalFacts(totals(read, where)),
        contacts: kind === 'imei' || kind === 'imsi' ? null : contacts,
      }),
      ...samePerson(read, id),
      ...linkedFacts(read, horizon, id),
      ...statedFacts(read, horizon, id),
    ],
  }
}

/** What links say beside this thing: `subscriber`, `uses`, `related`, each with the other's name and id. */
const linkedFacts = (read: ReadableDB, horizon: Horizon, id: string): Facts['facts'] =>
  linksOfAll(read, horizon, id).map((link) => {
    const other = mergesOf(read).members(id).includes(link.a) ? link.b : link.a
    return { name: link.kind, value: `${nameOf(read, other)} (${other})` }
  })

/** What people decided to be one with this thing. */
const samePerson = (read: ReadableDB, id: string): Facts['facts'] =>
  mergesOf(read)
    .members(id)
    .filter((other) => other !== id)
    .map((other) => ({ name: 'samePerson', value: `${nameOf(read, other)} (${other})` }))

function entityFacts(read: ReadableDB, horizon: Horizon, row: number): Facts | null {
  const found = read.prepare('SELECT kind, label, identity, protection FROM entity WHERE id = ?').get(row) as
    | { kind: string; label: string; identity: string | null; protection: string | null }
    | undefined
  const id = formatId('entity', row)
  const veil = veilOf(read, id)
  return found
    ? {
        what: found.kind,
        label: calledIn(read, id, found.label),
        facts: [
          ...facts({
            kind: found.kind,
            name: calledIn(read, id, found.label),
            identity: veil === null && found.identity !== null ? hideIn(read, found.identity) : null,
            protection: protectionOf(read, id)?.protection,
          }),
          ...samePerson(read, id),
          ...linkedFacts(read, horizon, id),
          ...statedFacts(read, horizon, id),
        ],
      }
    : null
}

function cellFacts(read: ReadableDB, horizon: Horizon, row: number, filter: Filter): Facts | null {
  const found = read.prepare('SELECT value, raw, name, lat, lon, azimuth, beam, range FROM cell WHERE id = ?').get(row) as
    | (Record<'lat' | 'lon' | 'azimuth' | 'beam' | 'range', number | null> & { value: string; raw: string; name: string | null })
    | undefined
  if (!found) return null
  const { value: known, raw: asRead, name: given, ...place } = found
  const [value, raw] = [hideIn(read, known), hideIn(read, asRead)]
  const name = given && calledIn(read, formatId('cell', row), given)
  const where = ofThing(read, horizon, formatId('cell', row), filter)
  return {
    what: 'cell',
    label: name ?? value,
    facts: [
      ...facts({ value, raw: raw === value ? null : raw, name, ...place, ...totalFacts(totals(read, where)) }),
      ...statedFacts(read, horizon, formatId('cell', row)),
    ],
  }
}

function eventFacts(read: ReadableDB, row: number): Facts | null {
  const flags = read.prepare('SELECT flags FROM observation WHERE id = ? AND role = 0').pluck().get(row) as number | undefined
  const [event] = flags === undefined ? [] : eventsByRow(read, [row])
  if (!event) return null
  const { id: _, evidence: __, withheld: ___, ...rest } = event
  return {
    what: 'event',
    label: `${event.kind} ${event.start}`,
    facts: [...facts({ ...rest, flags: flagNames(flags ?? 0, OBSERVATION_FLAGS) }), ...factsOfEvent(read, row)],
  }
}

function linkFacts(read: ReadableDB, horizon: Horizon, row: number): Facts | null {
  const found = linkOf(read, horizon, row)
  if (!found) return null
  const { kind, certainty, weight, directed } = found
  const [from, to] = [nameOf(read, found.a), nameOf(read, found.b)]
  return {
    what: 'link',
    label: `${from} - ${to}`,
    facts: [...facts({ kind, from, to, certainty, weight, directed: directed ? 'yes' : null }), ...statedFacts(read, horizon, formatId('link', row))],
  }
}

/** The edge between two things under the filter. */
export function edgeFacts(read: ReadableDB, horizon: Horizon, a: string, b: string, filter: Filter): Facts {
  const both = between(read, horizon, a, b, 'events')
  const where = whereEvents(read, horizon, filter)
  const sum = both && totals(read, { sql: `${where.sql} AND ${both.sql}`, params: [...where.params, ...both.params] })
  const [from, to] = [nameOf(read, a), nameOf(read, b)]
  const [caller] = partiesOf(read, horizon, [a]).selectors
  const forward = both
    ? (read
        .prepare(`SELECT count(*) FROM observation o WHERE ${where.sql} AND ${both.sql} AND o.direction <> 0 AND o.caller = ?`)
        .pluck()
        .get(...where.params, ...both.params, caller ?? -1) as number)
    : null
  const links = linksBetween(read, horizon, a, b)
  return {
    what: 'edge',
    label: `${from} - ${to}`,
    facts: [
      ...facts({ from, to, ...(sum ? { ...totalFacts(sum), forward } : {}) }),
      ...links.flatMap((link) => facts({ kind: link.kind, certainty: link.certainty })),
    ],
  }
}
