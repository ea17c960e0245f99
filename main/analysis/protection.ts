import { MasarError } from '../../shared/api/errors.ts'
import { veiled } from '../../shared/drawing/chart/veil.ts'
import type { NodeKind } from '../../shared/model/chart.ts'
import type { Protection } from '../../shared/model/entity.ts'
import { selectorKindOf } from '../../shared/model/selector.ts'
import type { ReadableDB } from '../case/types.ts'
import { mergesOf } from './identity/merges.ts'
import { NODE_OF_SELECTOR } from './kinds.ts'
import { isNobody, namedBy, secretOf, type Secret, type Secrets, secretsBy, tellingIn, withoutSecrets } from './secrets.ts'

/** A protected person, or a thing that leads to one. `persons` are public ids, lowest first. */
export interface Protected {
  id: string
  kind: NodeKind
  protection: Protection
  persons: string[]
  /** Not the person, but a number, handset, SIM or registered name of theirs; the `nth` of its kind. */
  thing: boolean
  nth: number
}

interface Guard {
  version: string
  things: Map<string, Protected>
  secrets: Secrets
  /** What was called how, by the name in the case: charts ask for the same names again and again. */
  called: Map<string, string>
}

/** Names that are remembered at most. */
const REMEMBERED = 50_000

interface Lifted {
  all: boolean
  persons: Set<string>
}

// Both live as long as the open case: locking it forgets who was revealed.
const guards = new WeakMap<ReadableDB, Guard>()
const lifted = new WeakMap<ReadableDB, Lifted>()

const isLifted = (read: ReadableDB, { persons }: Pick<Protected, 'persons'>): boolean => {
  const up = lifted.get(read)
  return up !== undefined && (up.all || persons.every((id) => up.persons.has(id)))
}

/** Shows these people until the case is closed. Only what writes to the audit log may call it. */
export function lift(read: ReadableDB, persons: readonly string[], all: boolean): void {
  const up = lifted.get(read) ?? { all: false, persons: new Set() }
  lifted.set(read, { all: up.all || all, persons: new Set([...up.persons, ...persons]) })
  guards.delete(read)
}

interface PersonRow {
  id: number
  kind: NodeKind
  label: string
  identity: string | null
  protection: Protection
}
type LinkRow = [link: number, kind: string, one: string, other: string]

/** Every end that links of these kinds tie to one of these things, in the order the links were made. */
function tiedTo(read: ReadableDB, ids: readonly string[], kinds: readonly string[]): LinkRow[] {
  const [text, which] = [JSON.stringify(ids), JSON.stringify(kinds)]
  const of = (near: string, far: string): string =>
    `SELECT id, kind, ${near}, ${far} FROM link WHERE ${near} IN (SELECT value FROM json_each(?)) AND kind IN (SELECT value FROM json_each(?))`
  return read
    .prepare(`${of('a', 'b')} UNION ${of('b', 'a')} ORDER BY 1`)
    .raw()
    .all(text, which, text, which) as LinkRow[]
}

function guardOf(read: ReadableDB): Guard {
  const version = String(read.prepare('SELECT total_changes()').pluck().get())
  const known = guards.get(read)
  if (known?.version === version) return known
  const people = read.prepare('SELECT id, kind, label, identity, protection FROM entity WHERE protection IS NOT NULL ORDER BY id').all() as PersonRow[]
  const guard: Guard = {
    version,
    called: new Map(),
    ...(people.length === 0 ? { things: new Map<string, Protected>(), secrets: secretsBy([]) } : build(read, people)),
  }
  guards.set(read, guard)
  return guard
}

function build(read: ReadableDB, people: PersonRow[]): Pick<Guard, 'things' | 'secrets'> {
  const things = new Map<string, Protected>(
    people.map(({ id, kind, protection }) => [`e${id}`, { id: `e${id}`, kind, protection, persons: [`e${id}`], thing: false, nth: 1 }]),
  )
  const counts = new Map<string, number>()
  const take = (links: LinkRow[], prefix: 's' | 'e', kindOf: (row: number) => NodeKind): void => {
    for (const [, , near, far] of links) {
      const from = things.get(near)
      const known = things.get(far)
      if (!from || !new RegExp(`^${prefix}\\d+$`).test(far) || known?.thing === false) continue
      if (known) known.persons = [...new Set([...known.persons, ...from.persons])]
      else {
        const kind = kindOf(Number(far.slice(1)))
        const key = `${from.persons[0] ?? ''} ${kind}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
        things.set(far, { id: far, kind, protection: from.protection, persons: [...from.persons], thing: true, nth: counts.get(key) ?? 1 })
      }
    }
  }
  const kind = read.prepare('SELECT kind FROM selector WHERE id = ?').pluck()
  const entityKind = read.prepare('SELECT kind FROM entity WHERE id = ?').pluck()
  const nodeOf = (row: number): NodeKind => NODE_OF_SELECTOR[selectorKindOf(kind.get(row) as number)]
  const personOf = (row: number): NodeKind => (entityKind.get(row) ?? 'person') as NodeKind
  // Decided to be the same person: the name of one is the other's.
  const takeSame = (): void => {
    const { any, members } = mergesOf(read)
    const same = any ? [...things.keys()].flatMap((id) => members(id).map((other): LinkRow => [0, 'same', id, other])) : []
    take(same, 'e', personOf)
    take(same, 's', nodeOf)
  }
  takeSame()
  take(tiedTo(read, [...things.keys()], ['uses', 'subscriber', 'contact', 'account']), 's', nodeOf)
  const selectors = (): string[] => [...things.keys()].filter((id) => id.startsWith('s'))
  // A phone holds the accounts of its owner, and either leads to the other.
  take(tiedTo(read, selectors(), ['account']), 's', nodeOf)
  // What a file calls such a number, as its subscriber or in an address book, is told by the number; one step and no further.
  take(tiedTo(read, selectors(), ['subscriber', 'contact']), 'e', personOf)
  takeSame()
  const secrets = [...things.values()].filter((one) => !isLifted(read, one)).flatMap((one) => secretsOf(read, one))
  return { things, secrets: secretsBy(secrets) }
}

function secretsOf(read: ReadableDB, one: Protected): Secret[] {
  const row = Number(one.id.slice(1))
  if (one.id.startsWith('s')) {
    const found = read.prepare('SELECT kind, value, raw FROM selector WHERE id = ?').get(row) as { kind: number; value: string; raw: string } | undefined
    return found ? secretOf(one, [found.value, found.raw], selectorKindOf(found.kind)) : []
  }
  const found = read.prepare('SELECT label, identity FROM entity WHERE id = ?').get(row) as { label: string; identity: string | null } | undefined
  return found ? [...secretOf(one, [found.label], 'label'), ...secretOf(one, found.identity === null ? [] : [found.identity], 'identity')] : []
}

/** What is protected about this thing, or null. `veiled` is false once its people are revealed. */
export function protectionOf(read: ReadableDB, id: string): (Protected & { veiled: boolean }) | null {
  const found = guardOf(read).things.get(id)
  return found ? { ...found, veiled: !isLifted(read, found) } : null
}

/** The veil that stands for this thing, or null where its own name may be said. */
export function veilOf(read: ReadableDB, id: string): string | null {
  const found = guardOf(read).things.get(id)
  return found && !isLifted(read, found) ? veilFor(found) : null
}

const veilFor = ({ protection, kind, persons, thing, nth }: Protected, namesake = false): string =>
  veiled({ protection, kind, person: persons[0] ?? 'e0', thing, nth, namesake })

/** Protected people behind these things who are not revealed. */
export const peopleBehind = (read: ReadableDB, ids: readonly string[]): string[] => {
  const { things } = guardOf(read)
  return [...new Set(ids.flatMap((id) => [things.get(id) ?? []].flat()).flatMap((one) => (isLifted(read, one) ? [] : one.persons)))]
}

/** Protected people, not revealed, whom this text names or whose number, handset or document stands in it. */
export const peopleIn = (read: ReadableDB, text: string): string[] => {
  const { secrets } = guardOf(read)
  return isNobody(secrets) || text === '' ? [] : [...new Set(tellingIn(text, secrets).flatMap((secret) => secret.of.persons))]
}

/** The text with veils where it names protected people. */
export const hideIn = (read: ReadableDB, text: string): string => {
  const { secrets } = guardOf(read)
  return isNobody(secrets) || text === '' ? text : withoutSecrets(text, secrets, veilFor)
}

/** The same for every text in what the case keeps as JSON. */
export function hideInAll<T>(read: ReadableDB, value: T): T {
  if (isNobody(guardOf(read).secrets)) return value
  if (typeof value === 'string') return hideIn(read, value) as T
  if (Array.isArray(value)) return value.map((part: unknown) => hideInAll(read, part)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [hideIn(read, name), hideInAll(read, part as unknown)])) as T
}

/** The same for a text that is JSON: each of its texts by itself, so that it stays JSON. */
export const hideInJson = (read: ReadableDB, json: string): string =>
  isNobody(guardOf(read).secrets) ? json : JSON.stringify(hideInAll(read, JSON.parse(json) as unknown))

/**
 * What a thing may be called (law 4): a veil for protected people and all that leads to them; for anybody else, that they bear the same name, or the
 * name that files give them with veils in its midst. Whoever is named like a protected person gives the name away, and is not taken for that person.
 */
export function calledIn(read: ReadableDB, id: string, text: string): string {
  const { secrets, things, called } = guardOf(read)
  if (isNobody(secrets) || text === '') return text
  const found = things.get(id)
  if (found) return isLifted(read, found) ? text : veilFor(found)
  const known = called.get(text)
  if (known !== undefined) return known
  const namesake = namedBy(text, secrets)
  const hidden = namesake ? veilFor(namesake, true) : withoutSecrets(text, secrets, veilFor)
  if (called.size >= REMEMBERED) called.clear()
  called.set(text, hidden)
  return hidden
}

/** The same case to a reader to whom nobody was revealed: what leaves the case says no name because somebody looked at it on the screen (law 4). */
export const unrevealed = (read: ReadableDB): ReadableDB => ({ prepare: (sql: string) => read.prepare(sql) }) as ReadableDB

/** A row's text, kept back where the row or its parties tell of protected people. */
export function keptBack<T extends { raw: string }>(read: ReadableDB, row: T, parties: readonly string[] = []): T & { withheld?: boolean; persons?: string[] } {
  const persons = [...new Set([...peopleBehind(read, parties), ...peopleIn(read, row.raw)])]
  return persons.length === 0 ? row : { ...row, raw: '', withheld: true, persons }
}

/** The people that these ids mean: themselves, or those whom the things lead to. Throws `not-found` for what is not protected. */
export const personsOf = (read: ReadableDB, ids: readonly string[]): string[] => {
  const { things } = guardOf(read)
  return [
    ...new Set(
      ids.flatMap((id) => {
        const found = things.get(id)
        if (!found) throw new MasarError('not-found', { id })
        return found.persons
      }),
    ),
  ]
}
