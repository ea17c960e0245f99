import type { ParsedSelector } from '../../../shared/model/selector.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import type { Mapping } from '../types.ts'
import { memo } from './memo.ts'

/** Codes of `observation.direction`. */
export const DIRECTION = { unknown: 0, out: 1, in: 2 } as const

/** Who took part. One object, overwritten by the next row. */
export interface Parties {
  caller: ParsedSelector | null
  callee: ParsedSelector | null
  /** 0 unknown, 1 out, 2 in. */
  direction: number
  subject: 'caller' | 'callee' | null
}

/**
 * Reads the parties of a row. Two layouts: caller and callee in columns of their own, where direction (out: caller, in:
 * callee), else the subject's own column or number, tells whose file it is; or subject and correspondent, where direction
 * tells who called. Where it does not, the subject stands as caller and direction stays unknown: the order then says nothing.
 */
export function createParties(mapping: Mapping): (cells: readonly string[], direction: number) => Parties {
  const phone = memo((text: string) => parsePhone(text, mapping.region), 200_000)
  const own = mapping.subject === null ? null : parsePhone(mapping.subject, mapping.region)
  const { caller, callee, subject } = mapping.columns
  const both = caller !== undefined && callee !== undefined
  // A file of one subscriber may call the other party "called number" in all its rows.
  const correspondent = mapping.columns.correspondent ?? (both ? undefined : (callee ?? caller))
  const parties: Parties = { caller: null, callee: null, direction: 0, subject: null }
  const at = (cells: readonly string[], column: number | undefined): ParsedSelector | null => {
    const text = column === undefined ? '' : (cells[column] ?? '')
    return text === '' ? null : phone(text)
  }

  function ofTwo(cells: readonly string[], direction: number): Parties {
    parties.caller = at(cells, caller)
    parties.callee = at(cells, callee)
    parties.direction = direction
    parties.subject = direction === DIRECTION.out ? 'caller' : direction === DIRECTION.in ? 'callee' : null
    if (direction !== DIRECTION.unknown) return parties
    const self = at(cells, subject) ?? own
    if (self === null || same(parties.caller, parties.callee)) return parties
    if (same(self, parties.caller)) parties.subject = 'caller'
    else if (same(self, parties.callee)) parties.subject = 'callee'
    if (parties.subject) parties.direction = parties.subject === 'caller' ? DIRECTION.out : DIRECTION.in
    return parties
  }

  function ofSubject(cells: readonly string[], direction: number): Parties {
    const self = at(cells, subject) ?? own
    const other = at(cells, correspondent)
    const inwards = direction === DIRECTION.in
    parties.caller = inwards ? other : self
    parties.callee = inwards ? self : other
    parties.direction = direction
    parties.subject = inwards ? 'callee' : 'caller'
    return parties
  }

  return both ? ofTwo : ofSubject
}

const same = (a: ParsedSelector | null, b: ParsedSelector | null): boolean => a !== null && b !== null && a.value === b.value && a.kind === b.kind
