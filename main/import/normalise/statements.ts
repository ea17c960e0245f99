import { parsePhone } from '../../../shared/identifiers/phone.ts'
import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import type { DocumentParty, DocumentPosition, DocumentStatement, StatedThing } from '../documents/types.ts'
import type { Field, Mapping, RawRecord, RejectReason } from '../types.ts'
import { numbersOf } from './numbers.ts'
import { createPlaces } from './places.ts'

export type StatementNormaliser = (record: RawRecord) => DocumentStatement | { reject: RejectReason }

/** Kinds of tables whose rows are statements; those of the others are events. */
export const statesThings = ({ kind }: Mapping): boolean => kind === 'cells' || kind === 'contacts' || kind === 'links'

/**
 * One function for all rows of a table of cells, contacts or links: each becomes a statement or is rejected. Facts carry the
 * names of their columns (`header`) where the file has any, else those of the fields.
 */
export function createStatementNormaliser(mapping: Mapping, header: readonly string[] | null = null): StatementNormaliser {
  const { columns } = mapping
  const at = (cells: readonly string[], field: Field): string => {
    const column = columns[field]
    const text = column === undefined ? '' : (cells[column] ?? '').trim()
    return text === '' || saysNothing(cleanCell(text)) ? '' : text
  }
  const facts = (cells: readonly string[], fields: readonly Field[], thing = 0): DocumentStatement['facts'] =>
    fields.flatMap((field) => {
      const value = at(cells, field)
      return value === '' ? [] : [{ thing, name: (header?.[columns[field] ?? -1] ?? '').trim() || field, value }]
    })
  const readers = { cells: cellsReader(mapping, facts), contacts: contactsReader(mapping, at, facts), links: linksReader(mapping, at, facts) }
  const read = readers[mapping.kind as keyof typeof readers] ?? readers.contacts
  const least = Math.min(...Object.values(columns))
  const { width } = mapping
  return ({ cells }) => {
    // A shifted row says of one thing what it knows of another.
    if (width !== undefined && cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return { reject: 'too-many-cells' }
    const result = read(cells)
    return 'reject' in result && cells.length <= least ? { reject: 'too-few-cells' } : result
  }
}

type Reader = (cells: readonly string[]) => DocumentStatement | { reject: RejectReason }
type At = (cells: readonly string[], field: Field) => string
type Facts = (cells: readonly string[], fields: readonly Field[], thing?: number) => DocumentStatement['facts']

/** A row of a cell file: where a cell of the network stands and how it looks. */
function cellsReader(mapping: Mapping, facts: Facts): Reader {
  const places = createPlaces({ ...mapping, kind: 'cells' })
  return (cells) => {
    const cell = places.first(cells)
    if (places.damaged) return { reject: 'damaged-cell' }
    if (!cell) return { reject: 'no-cell' }
    const position: DocumentPosition = { cell: cell.value }
    if (cell.name !== null) position.name = cell.name
    if (cell.lat !== null && cell.lon !== null) Object.assign(position, { lat: cell.lat, lon: cell.lon })
    for (const key of ['azimuth', 'beam', 'range'] as const) if (cell[key] !== null && cell[key] !== undefined) position[key] = cell[key]
    return {
      what: 'statement',
      kind: 'cell',
      things: [{ type: 'cell', position }],
      links: [],
      facts: facts(cells, ['address', 'postcode', 'town', 'country', 'operator']),
    }
  }
}

/** A row of an address book: a name and the numbers and addresses it stands for; whose book it is, where the file says. */
function contactsReader(mapping: Mapping, at: At, facts: Facts): Reader {
  return (cells) => {
    const name = at(cells, 'name')
    const parties: DocumentParty[] = []
    for (const field of ['number', 'number2', 'number3', 'correspondent'] as const) {
      for (const text of numbersOf(at(cells, field), mapping.region)) {
        if (!parties.some((party) => party.text === text)) parties.push({ type: 'phone', text, ...(name === '' ? {} : { name }) })
      }
    }
    const email = at(cells, 'email')
    if (email !== '') parties.push({ type: 'account', text: email, ...(name === '' ? {} : { name }) })
    if (parties.length === 0) return { reject: 'no-party' }
    const things: StatedThing[] = parties.map((party) => ({ type: 'party', party }))
    const owner = at(cells, 'subject') || mapping.subject
    const links: DocumentStatement['links'] = []
    if (owner) {
      const a = things.push({ type: 'party', party: { type: 'phone', text: owner, owner: true } }) - 1
      for (let b = 0; b < a; b++) links.push({ a, b, kind: 'listed', certainty: 'confirmed', directed: true })
    }
    return {
      what: 'statement',
      kind: 'contact',
      things,
      links,
      facts: facts(cells, ['identity', 'birth', 'address', 'postcode', 'town', 'country', 'operator']),
    }
  }
}

/** A row of a list of links: two ends, telephone numbers where they are some. Unconfirmed: a list says so, not a document. */
function linksReader(mapping: Mapping, at: At, facts: Facts): Reader {
  const end = (text: string): StatedThing =>
    parsePhone(text, mapping.region)?.kind === 'number'
      ? { type: 'party', party: { type: 'phone', text } }
      : { type: 'entity', kind: 'other', label: text, key: `node/${text}` }
  return (cells) => {
    const [from, to] = [at(cells, 'linkFrom'), at(cells, 'linkTo')]
    if (from === '' || to === '') return { reject: 'no-party' }
    const weight = Number(at(cells, 'weight').replace(',', '.') || 'none')
    return {
      what: 'statement',
      kind: 'link',
      things: [end(from), end(to)],
      links: [{ a: 0, b: 1, kind: 'related', certainty: 'unconfirmed', ...(Number.isFinite(weight) ? { weight } : {}) }],
      facts: facts(cells, ['linkKind', 'start', 'text']),
    }
  }
}
