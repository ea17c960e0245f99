import type { ParsedSelector } from '../../../shared/model/selector.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import type { Field, Mapping } from '../types.ts'
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
 * Reads the parties of a row. Three layouts:
 * - caller and callee in columns of their own: direction (out: caller, in: callee), else the subject's own column or
 *   number, tells whose file it is;
 * - subject and correspondent: direction tells who called. Where it does not, the subject stands as caller and direction
 *   stays unknown: the order then says nothing;
 * - callers alone or called numbers alone: the other party is the subject, where it is known.
 */
export function createParties(mapping: Mapping): (cells: readonly string[], direction: number) => Parties {
  const phone = createPhones(mapping)
  const own = mapping.subject === null ? null : parsePhone(mapping.subject, mapping.region)
  const { caller, callee, subject } = mapping.columns
  const both = caller !== undefined && callee !== undefined
  const { correspondent } = mapping.columns
  const one = both || correspondent !== undefined ? undefined : (caller ?? callee)
  const [readCaller, readCallee, readSubject, readCorrespondent] = [phone('caller'), phone('callee'), phone('subject'), phone('correspondent')]
  const readOne = caller === undefined ? readCallee : readCaller
  const parties: Parties = { caller: null, callee: null, direction: 0, subject: null }
  const at = (cells: readonly string[], column: number | undefined, read: ReadPhone): ParsedSelector | null => {
    const text = column === undefined ? '' : (cells[column] ?? '')
    return text === '' ? null : read(text)
  }

  function ofTwo(cells: readonly string[], direction: number): Parties {
    parties.caller = at(cells, caller, readCaller)
    parties.callee = at(cells, callee, readCallee)
    parties.direction = direction
    parties.subject = direction === DIRECTION.out ? 'caller' : direction === DIRECTION.in ? 'callee' : null
    if (direction !== DIRECTION.unknown) return parties
    const self = at(cells, subject, readSubject) ?? own
    if (self === null || same(parties.caller, parties.callee)) return parties
    if (same(self, parties.caller)) parties.subject = 'caller'
    else if (same(self, parties.callee)) parties.subject = 'callee'
    if (parties.subject) parties.direction = parties.subject === 'caller' ? DIRECTION.out : DIRECTION.in
    return parties
  }

  function ofSubject(cells: readonly string[], direction: number): Parties {
    // A row whose own column is empty is not known to be the subscriber's of the other rows: in a tower dump it is anybody's.
    const self = subject === undefined ? own : at(cells, subject, readSubject)
    const other = at(cells, correspondent, readCorrespondent)
    const inwards = direction === DIRECTION.in
    parties.caller = inwards ? other : self
    parties.callee = inwards ? self : other
    parties.direction = direction
    parties.subject = inwards ? 'callee' : 'caller'
    return parties
  }

  /** One column of callers or of called numbers. Where its number is not the subject's own it is the other party, whatever direction says. */
  function ofOne(cells: readonly string[], direction: number): Parties {
    const self = at(cells, subject, readSubject) ?? own
    const found = at(cells, one, readOne)
    const calls = caller !== undefined
    if (self !== null && !same(self, found)) {
      const inwards = direction === DIRECTION.unknown ? calls : direction === DIRECTION.in
      parties.caller = inwards ? found : self
      parties.callee = inwards ? self : found
      parties.direction = inwards ? DIRECTION.in : DIRECTION.out
      parties.subject = inwards ? 'callee' : 'caller'
      return parties
    }
    parties.caller = calls ? found : null
    parties.callee = calls ? null : found
    parties.direction = self === null ? direction : calls ? DIRECTION.out : DIRECTION.in
    parties.subject = parties.direction === DIRECTION.out ? 'caller' : parties.direction === DIRECTION.in ? 'callee' : null
    return parties
  }

  return both ? ofTwo : one === undefined ? ofSubject : ofOne
}

type ReadPhone = (text: string) => ParsedSelector | null

/** Readers of number columns: one for all, and one for each way in which whole columns are read. */
function createPhones({ region, numbers }: Mapping): (field: Field) => ReadPhone {
  const readers = new Map<string, ReadPhone>()
  return (field) => {
    const decided = numbers?.[field]
    const key = decided ? `${decided.as} ${decided.region ?? ''}` : ''
    const reader = readers.get(key) ?? memo((text: string) => parsePhone(text, decided?.region ?? region, decided?.as), 200_000)
    readers.set(key, reader)
    return reader
  }
}

const same = (a: ParsedSelector | null, b: ParsedSelector | null): boolean => a !== null && b !== null && a.value === b.value && a.kind === b.kind
