import type { Replacement, REASONS } from '../../../shared/api/telephony.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Namer } from '../handsets/names.ts'
import { selectorId } from '../ids.ts'
import { byRole, isWeak, type Found } from './found.ts'
import type { Life } from './lives.ts'
import { rarity } from './measure.ts'
import { TESTED } from './settings.ts'

type Reason = (typeof REASONS)[number]

/** Contacts, and others that come into question, that are told of a pair. */
const CONTACTS = 12
const OTHERS = 5

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

/** The contacts that both have, the rarest and busiest first. */
export const sharedOf = ({ old, next }: Pick<Found, 'old' | 'next'>): Life[] =>
  [...old.life.ties.keys()]
    .filter((other) => next.life.ties.has(other))
    .map((life) => ({ life, weight: rarity(life) * Math.log1p(Math.min(old.life.ties.get(life) ?? 0, next.life.ties.get(life) ?? 0)) }))
    .toSorted((a, b) => b.weight - a.weight || a.life.row - b.life.row)
    .map(({ life }) => life)

/** Rows of `selector` that a pair names. */
export const namedBy = (one: Found): number[] => [
  one.old.life.row,
  one.next.life.row,
  ...(one.runnerUp ? [one.runnerUp.old.life.row, one.runnerUp.next.life.row] : []),
  ...one.others.slice(0, OTHERS).map(({ next }) => next.life.row),
  ...sharedOf(one)
    .slice(0, CONTACTS)
    .map(({ row }) => row),
]

/** A pair as it is told. `circle`: which circle it belongs to, null where none. */
export function told(one: Found, names: Namer, circle: number | null): Replacement {
  const { old, next, runnerUp } = one
  return {
    old: names.label(old.life.row),
    new: names.label(next.life.row),
    oldId: selectorId(old.life.row),
    newId: selectorId(next.life.row),
    score: rounded(one.score),
    shared: one.shared,
    oldContacts: old.life.ties.size,
    newContacts: next.life.ties.size,
    lastOld: formatUtc(old.last),
    firstNew: formatUtc(next.life.first),
    runnerUp: runnerUp && rounded(runnerUp.score),
    runnerUpOld: runnerUp && names.label(runnerUp.old.life.row),
    runnerUpNew: runnerUp && names.label(runnerUp.next.life.row),
    reasons: reasonsOf(one),
    parts: {
      contacts: rounded(one.parts.contacts),
      timing: rounded(one.parts.timing),
      cells: one.parts.cells === null ? null : rounded(one.parts.cells),
      handset: rounded(one.parts.handset),
      hours: rounded(one.parts.hours),
      volume: rounded(one.parts.volume),
      role: one.parts.role === null ? null : rounded(one.parts.role),
    },
    firstOld: formatUtc(old.life.first),
    lastNew: formatUtc(next.life.last),
    oldEvents: old.life.events,
    newEvents: next.life.events,
    contacts: sharedOf(one)
      .slice(0, CONTACTS)
      .map((life) => ({
        id: selectorId(life.row),
        label: names.label(life.row),
        old: old.life.ties.get(life) ?? 0,
        new: next.life.ties.get(life) ?? 0,
        known: life.ties.size,
      })),
    others: one.others.slice(0, OTHERS).map((other) => ({
      id: selectorId(other.next.life.row),
      label: names.label(other.next.life.row),
      score: rounded(other.score),
      first: formatUtc(other.next.life.first),
      shared: other.shared,
    })),
    circle,
    tested: testedOf(one),
  }
}

/** How often answers as sure as this one were right, where the truth was known. */
function testedOf(one: Found): { right: number; of: number } {
  const { right, of } = isWeak(one) ? (TESTED.weak.find(({ score }) => one.score >= score) ?? TESTED.weak[2]) : TESTED.clear
  return { right, of }
}

function reasonsOf(one: Found): Reason[] {
  const { parts } = one
  return [
    ...(parts.handset >= 1 ? (['same-handset'] as const) : []),
    ...(parts.contacts >= 0.2 ? (['shared-contacts'] as const) : []),
    ...(byRole(one) ? (['same-role'] as const) : []),
    ...((parts.cells ?? 0) >= 0.5 ? (['same-cells'] as const) : []),
    ...(parts.hours >= 0.9 ? (['same-hours'] as const) : []),
    ...(isWeak(one) ? (['weak'] as const) : []),
  ]
}
