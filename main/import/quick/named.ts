import { SELECTOR_FLAGS } from '../../../shared/model/selector.ts'
import type { ParsedSelector } from '../../../shared/model/selector.ts'
import { parseImei } from '../../../shared/identifiers/imei.ts'
import { parseImsi } from '../../../shared/identifiers/imsi.ts'
import { createPartyRule, createPhones, ownOf, same } from '../normalise/parties.ts'
import type { Parties, PartyField } from '../normalise/parties.ts'
import { createPlaces } from '../normalise/places.ts'
import type { PackedRow, Packer } from '../pack.ts'
import type { Mapping, ParsedCell } from '../types.ts'
import { createThings, ODD } from './things.ts'
import type { Things } from './things.ts'
import type { RowView } from './view.ts'

/** No such thing. */
export const NONE = -1
const PARTIES: readonly PartyField[] = ['caller', 'callee', 'subject', 'correspondent']

/** What a row names: parties, handset, SIM, cells. */
export interface Named {
  /** Reads the row under view. Null where a cell is `ODD`, or a party missing. */
  read(direction: number): Parties<number> | null
  /** Puts the numbers of what was read last into a row, in the order in which reading by texts numbers them. */
  number(packed: PackedRow, subject: 'caller' | 'callee' | null): void
}

/** Null for layouts of which columns of numbers are read in different ways, or whose cells are named by more than their identity. */
export function createNamed(mapping: Mapping, packer: Packer, view: RowView): Named | null {
  const { columns, manySubjects } = mapping
  const places = createPlaces(mapping)
  const phoneOf = createPhones(mapping, (read) => read)
  const readers = new Set(PARTIES.filter((field) => columns[field] !== undefined).map(phoneOf))
  const [readPhone = phoneOf('caller')] = readers
  if (readers.size > 1 || !places.bare) return null

  const indexOf = (selector: ParsedSelector): number => packer.selectorIndex(selector)
  const phones = createThings({ indexOf, parse: (text) => without(SELECTOR_FLAGS.damaged | SELECTOR_FLAGS.ambiguous, readPhone(text)) })
  const imeis = createThings({ indexOf, parse: (text) => without(SELECTOR_FLAGS.invalid, parseImei(text)) })
  const imsis = createThings({ indexOf, parse: parseImsi })
  const cells = createThings<ParsedCell>({ indexOf: (cell) => packer.cellIndex(cell), parse: cellReader(mapping) })
  let turn = packer.turn
  let odd = false

  const thing = <T extends object>(things: Things<T>, column: number | undefined): number => {
    if (column === undefined) return NONE
    const [from, until] = [view.from(column), view.until(column)]
    if (from === until) return NONE
    const found = things.read(view.bytes, from, until)
    if (found === ODD) odd = true
    return found
  }
  const own = ownOf(mapping)
  const makeRule = (): ((direction: number) => Parties<number>) =>
    createPartyRule<number>(mapping, {
      read(field) {
        const column = columns[field]
        return () => {
          const found = thing(phones, column)
          return found < 0 ? null : found
        }
      },
      own: own && phones.add(own),
      same: (a, b) => a !== null && b !== null && (a === b || same(phones.of(a), phones.of(b))),
    })
  let rule = makeRule()

  const tidy = (): void => {
    for (const things of [imeis, imsis, cells]) if (things.full) things.clear()
    if (phones.full) {
      phones.clear()
      rule = makeRule()
    }
  }
  const renew = (): void => {
    turn = packer.turn
    for (const things of [phones, imeis, imsis, cells]) things.renew()
  }
  let found: Parties<number> | null = null
  let [imei, imsi, cellFirst, cellLast] = [NONE, NONE, NONE, NONE]
  const indexIn = <T extends object>(things: Things<T>, one: number): number => (one === NONE ? NONE : things.index(one))

  return {
    read(direction) {
      tidy()
      odd = false
      found = rule(direction)
      imei = thing(imeis, columns.imei)
      imsi = thing(imsis, columns.imsi)
      cellFirst = thing(cells, columns.cellFirst)
      cellLast = thing(cells, columns.cellLast)
      return odd || found.caller === null || found.callee === null ? null : found
    },
    number(packed, subject) {
      if (packer.turn !== turn) renew()
      packed.caller = phones.index(found?.caller ?? NONE)
      packed.callee = phones.index(found?.callee ?? NONE)
      packed.imei = indexIn(imeis, imei)
      packed.imsi = indexIn(imsis, imsi)
      packed.cellFirst = indexIn(cells, cellFirst)
      packed.cellLast = indexIn(cells, cellLast)
      packed.subject = manySubjects === true || subject === null ? NONE : packed[subject]
    },
  }
}

/** A selector that has none of these flags. */
const without = (flags: number, selector: ParsedSelector | null): ParsedSelector | null => (selector === null || selector.flags & flags ? null : selector)

/** Reads a cell by its identity; null for one that is none, or that a spreadsheet rounded. */
function cellReader(mapping: Mapping): (text: string) => ParsedCell | null {
  const places = createPlaces({ ...mapping, columns: { cellFirst: 0 } })
  return (text) => {
    const cell = places.first([text])
    return places.damaged ? null : cell
  }
}
