import type { ParsedSelector } from '../../../shared/model/selector.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import type { Field, Mapping } from '../types.ts'
import { memo } from './memo.ts'

/** Codes of `observation.direction`. */
export const DIRECTION = { unknown: 0, out: 1, in: 2 } as const

/** Who took part. One object, overwritten by the next row. `T` is what stands for a party. */
export interface Parties<T = ParsedSelector> {
  caller: T | null
  callee: T | null
  /** 0 unknown, 1 out, 2 in. */
  direction: number
  subject: 'caller' | 'callee' | null
}

/** How the parties of a row are come by. */
export interface PartySources<T> {
  /** The party that a field's cell of the row under way names, or null. */
  read(field: PartyField): () => T | null
  /** The file's own subscriber, where the file says it. */
  own: T | null
  same(a: T | null, b: T | null): boolean
}

export type PartyField = 'caller' | 'callee' | 'subject' | 'correspondent'

/**
 * Says who took part in a row. Three layouts:
 * - caller and callee in columns of their own: direction (out: caller, in: callee), else the subject's own column or
 *   number, tells whose file it is;
 * - subject and correspondent: direction tells who called. Where it does not, the subject stands as caller and direction
 *   stays unknown: the order then says nothing;
 * - callers alone or called numbers alone: the other party is the subject, where it is known.
 */
export function createPartyRule<T>({ columns }: Mapping, { read, own, same }: PartySources<T>): (direction: number) => Parties<T> {
  const { caller, callee, subject, correspondent } = columns
  const both = caller !== undefined && callee !== undefined
  const one = both || correspondent !== undefined ? undefined : (caller ?? callee)
  const [readCaller, readCallee, readSubject, readCorrespondent] = [read('caller'), read('callee'), read('subject'), read('correspondent')]
  const readOne = caller === undefined ? readCallee : readCaller
  const parties: Parties<T> = { caller: null, callee: null, direction: 0, subject: null }

  function ofTwo(direction: number): Parties<T> {
    parties.caller = readCaller()
    parties.callee = readCallee()
    parties.direction = direction
    parties.subject = direction === DIRECTION.out ? 'caller' : direction === DIRECTION.in ? 'callee' : null
    if (direction !== DIRECTION.unknown) return parties
    const self = readSubject() ?? own
    if (self === null || same(parties.caller, parties.callee)) return parties
    if (same(self, parties.caller)) parties.subject = 'caller'
    else if (same(self, parties.callee)) parties.subject = 'callee'
    if (parties.subject) parties.direction = parties.subject === 'caller' ? DIRECTION.out : DIRECTION.in
    return parties
  }

  function ofSubject(direction: number): Parties<T> {
    // A row whose own column is empty is not known to be the subscriber's of the other rows: in a tower dump it is anybody's.
    const self = subject === undefined ? own : readSubject()
    const other = readCorrespondent()
    const inwards = direction === DIRECTION.in
    parties.caller = inwards ? other : self
    parties.callee = inwards ? self : other
    parties.direction = direction
    parties.subject = inwards ? 'callee' : 'caller'
    return parties
  }

  /** One column of callers or of called numbers. Where its number is not the subject's own it is the other party, whatever direction says. */
  function ofOne(direction: number): Parties<T> {
    const self = readSubject() ?? own
    const found = readOne()
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

/** The file's own subscriber as a selector. */
export const ownOf = ({ subject, region }: Mapping): ParsedSelector | null => (subject === null ? null : parsePhone(subject, region))

/** Reads the parties of a row of texts. */
export function createParties(mapping: Mapping): (cells: readonly string[], direction: number) => Parties {
  const phone = createPhones(mapping)
  let row: readonly string[] = []
  const rule = createPartyRule<ParsedSelector>(mapping, {
    read(field) {
      const column = mapping.columns[field]
      const read = phone(field)
      return () => {
        const text = column === undefined ? '' : (row[column] ?? '')
        return text === '' ? null : read(text)
      }
    },
    own: ownOf(mapping),
    same,
  })
  return (cells, direction) => {
    row = cells
    return rule(direction)
  }
}

export type ReadPhone = (text: string) => ParsedSelector | null

/** Readers of number columns: one for all, and one for each way in which whole columns are read. `remember` is put round each. */
export function createPhones(
  { region, numbers }: Mapping,
  remember: (read: ReadPhone) => ReadPhone = (read) => memo(read, 200_000),
): (field: Field) => ReadPhone {
  const readers = new Map<string, ReadPhone>()
  return (field) => {
    const decided = numbers?.[field]
    const key = decided ? `${decided.as} ${decided.region ?? ''}` : ''
    const reader = readers.get(key) ?? remember((text: string) => parsePhone(text, decided?.region ?? region, decided?.as))
    readers.set(key, reader)
    return reader
  }
}

export const same = (a: ParsedSelector | null, b: ParsedSelector | null): boolean => a !== null && b !== null && a.value === b.value && a.kind === b.kind
