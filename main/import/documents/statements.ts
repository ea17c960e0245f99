import { fold } from '../../../shared/names/fold.ts'
import type { ParsedSelector } from '../../../shared/model/selector.ts'
import { LIMITS } from '../limits.ts'
import type { StatedRow } from '../pack.ts'
import type { ParsedCell, RejectReason } from '../types.ts'
import type { DocumentParty, DocumentPlace, DocumentPosition, DocumentStatement, StatedThing } from './types.ts'

export interface StatementSetting {
  parties(party: DocumentParty): ParsedSelector | null
  places(position: DocumentPosition, bad: () => void): ParsedCell | null
  sheetOf(part: string): number | null
  /** The row's own text as it is kept. */
  raw(place: DocumentPlace): string | null
  /** A position that cannot be. */
  bad(place: DocumentPlace): void
  /** It says more than is taken from one record. */
  cut(place: DocumentPlace): void
}

type Thing = StatedRow['things'][number]

const cut = (text: string): string => text.slice(0, LIMITS.row)

/**
 * Reads statements: each thing as the case will hold it. What names nothing (an empty number) falls away with its links and facts; a statement
 * of which nothing is left is rejected. A name shown beside a number becomes an entity of its own with a tentative `contact` link.
 */
export function createStatementReader(setting: StatementSetting): (found: DocumentPlace & DocumentStatement) => StatedRow | { reject: RejectReason } {
  return (found) => {
    if (Math.max(found.things.length, found.links.length, found.facts.length) > LIMITS.document.things) setting.cut(found)
    const read = found.things.slice(0, LIMITS.document.things).map((thing) => thingOf(thing, setting, found))
    const things = read.filter((thing) => thing !== null)
    if (things.length === 0 && found.things.length > 0) return { reject: 'no-party' }
    const place = new Map<number, number>()
    read.forEach((thing, at) => thing !== null && place.set(at, place.size))
    const links: StatedRow['links'] = []
    found.links.slice(0, LIMITS.document.things).forEach(({ a, b, kind, certainty, directed = false, weight }, at) => {
      // Links tie things: a fact may be about a link, an end may not.
      const [from, to] = [a, b].map((end) => (end < found.things.length ? place.get(end) : undefined))
      if (from === undefined || to === undefined) return
      place.set(found.things.length + at, things.length + links.length)
      links.push({ a: from, b: to, kind, certainty, directed, weight: weight !== undefined && Number.isFinite(weight) ? weight : null })
    })
    const facts = found.facts.slice(0, LIMITS.document.things).flatMap(({ thing, name, value }) => {
      const of = place.get(thing)
      return of === undefined || value === '' ? [] : [{ thing: of, name: cut(name), value: cut(value) }]
    })
    if (found.deleted && things.length > 0) facts.push({ thing: 0, name: 'deleted', value: 'yes' })
    return {
      kind: found.kind,
      sheet: setting.sheetOf(found.part),
      row: found.row,
      offset: found.raw === null ? found.offset : null,
      length: found.raw === null ? found.length : null,
      raw: setting.raw(found),
      things,
      links,
      facts,
      also: found.also ?? false,
    }
  }
}

function thingOf(thing: StatedThing, { parties, places, bad }: StatementSetting, found: DocumentPlace): Thing | null {
  if (thing.type === 'party') {
    const selector = parties(thing.party)
    const name = thing.party.name?.trim().slice(0, 1_000) ?? ''
    const shown = selector === null || name === '' || name === selector.raw || name === selector.value ? null : name
    return selector && { type: 'selector', selector, owner: thing.party.owner === true, name: shown }
  }
  if (thing.type === 'cell') {
    const cell = places(thing.position, () => bad(found))
    return cell && { type: 'cell', cell }
  }
  const label = cut(thing.label.trim() || thing.identity?.trim() || thing.key)
  if (label === '') return null
  const identity = thing.identity?.trim() ?? ''
  return {
    type: 'entity',
    kind: thing.kind,
    label,
    identity: identity === '' ? null : cut(identity),
    folded: fold(label) || label,
    key: cut(thing.key),
    chart: thing.chart === undefined ? null : cut(thing.chart),
  }
}
