import { EVENT_KINDS, eventKindCode } from '../../../shared/model/event.ts'
import type { ParsedSelector } from '../../../shared/model/selector.ts'
import { cellText } from '../plan/derive.ts'
import type { Mapping, Observation } from '../types.ts'

export interface LegFinder {
  /** Looks at a kept row: its own cells, and what they were read as. */
  add(cells: readonly string[], row: Observation): void
  /** Rows that are further legs, each followed by the row of the first leg of its call. */
  pairs(): Uint32Array
}

/** Calls remembered at a time; a file is in the order of time, so a leg stands near the first. */
const REMEMBERED = 50_000
/** A rule of no more seconds goes by nearness in time: nobody dials again so fast, but messages follow one another within a second. */
const BY_NEARNESS = 60
const TIMED = new Set(EVENT_KINDS.filter((kind) => kind === 'call' || kind === 'voicemail').map(eventKindCode))

/**
 * Finds the rows that tell of one call among those of a file whose layout writes a call as several (AT&T, Verizon): the
 * same parties in either order, the same kind, the same text in the columns of the rule, begun within so many seconds of
 * the first. Rows of a conference towards different people are no legs: each is somebody's call (docs/decisions/0123).
 * Null where the layout has no such rule.
 */
export function createLegFinder(mapping: Mapping): LegFinder | null {
  const { legs } = mapping
  if (!legs) return null
  const firsts = new Map<string, { row: number; start: number }>()
  let found = new Uint32Array(1_024)
  let length = 0
  const keep = (row: number, first: number): void => {
    if (length + 2 > found.length) {
      const larger = new Uint32Array(found.length * 2)
      larger.set(found)
      found = larger
    }
    found[length++] = row
    found[length++] = first
  }
  return {
    add(cells, { row, start, kind, caller, callee }) {
      if (legs.within <= BY_NEARNESS && !TIMED.has(kind)) return
      const texts = legs.columns.map((column) => cellText(mapping, cells, column).trim())
      if (texts.some((text) => text === '')) return
      const key = [kind, ...[nameOf(caller), nameOf(callee)].sort(), ...texts].join('\0')
      const first = firsts.get(key)
      if (first && Math.abs(start - first.start) <= legs.within * 1000) return keep(row, first.row)
      if (firsts.size >= REMEMBERED) firsts.clear()
      firsts.set(key, { row, start })
    },
    pairs: () => found.slice(0, length),
  }
}

const nameOf = (party: ParsedSelector | null): string => (party ? `${party.kind} ${party.value}` : '')
