import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { numbersOf } from '../../../../../main/import/normalise/numbers.ts'
import { createStatementNormaliser, statesThings } from '../../../../../main/import/normalise/statements.ts'
import type { Mapping, RawRecord } from '../../../../../main/import/types.ts'

const mapping = (more: Partial<Mapping>): Mapping => ({
  format: 'generic',
  columns: {},
  dateOrder: 'iso',
  zone: 'UTC',
  region: 'MA',
  subject: null,
  values: { kind: {}, direction: {} },
  constants: {},
  ...more,
})
const row = (...cells: string[]): RawRecord => ({ cells, row: 2, sheet: null, offset: 0, length: 0 })

describe('a row of cells', () => {
  const cells = mapping({
    kind: 'cells',
    columns: { cellFirst: 0, cellName: 1, x: 2, y: 3, azimuth: 4, beam: 5, range: 6, town: 7 },
    projection: 'lambert93',
    cellScope: 'SFR',
    width: 8,
  })
  const read = createStatementNormaliser(cells, ['CIREF', 'Site', 'X', 'Y', 'Az', 'Ouv', 'Portée', 'Ville'])
  it('states where it stands and how it looks', () => {
    expect(read(row('C-1001', 'TOUR', '668832.5384', '6950138,7285', '120', '65°', '1,5 km', 'NULLE-PART'))).toEqual({
      what: 'statement',
      kind: 'cell',
      things: [
        { type: 'cell', position: { cell: 'SFR:C-1001', name: 'TOUR, NULLE-PART', lat: 49.649611, lon: 2.5686536, azimuth: 120, beam: 65, range: 1500 } },
      ],
      links: [],
      facts: [{ thing: 0, name: 'Ville', value: 'NULLE-PART' }],
    })
  })
  it('is kept without a place where the metres are none', () => {
    expect(read(row('C-1001', '', '12', 'x', '', '', '', ''))).toMatchObject({ things: [{ type: 'cell', position: { cell: 'SFR:C-1001' } }] })
  })
  it.each([
    [['', 'TOUR', '', '', '', '', '', ''], 'no-cell'],
    [['6.04E+14', 'TOUR', '668832', '6950138', '', '', '', ''], 'damaged-cell'],
    [['C-1', 'TOUR', '', '', '', '', '', '', 'shifted'], 'too-many-cells'],
    [[], 'too-few-cells'],
  ])('%o is rejected: %s', (texts, reject) => expect(read(row(...texts))).toEqual({ reject }))
})

describe('a row of an address book', () => {
  const read = createStatementNormaliser(mapping({ kind: 'contacts', columns: { name: 0, number: 1, email: 2, identity: 3 }, subject: '+212692000011' }))
  it('names its numbers and says whose book it is', () => {
    expect(read(row('Personne', 'Mobile: 0692000024 ; +34722999012', 'a@example.org', 'FICT-1'))).toMatchObject({
      kind: 'contact',
      things: [
        { party: { text: '0692000024', name: 'Personne' } },
        { party: { text: '+34722999012', name: 'Personne' } },
        { party: { type: 'account', text: 'a@example.org' } },
        { party: { text: '+212692000011', owner: true } },
      ],
      links: [
        { a: 3, b: 0, kind: 'listed' },
        { a: 3, b: 1, kind: 'listed' },
        { a: 3, b: 2, kind: 'listed' },
      ],
      facts: [{ thing: 0, name: 'identity', value: 'FICT-1' }],
    })
  })
  it('without a number or address is rejected', () => expect(read(row('Personne', '', '', ''))).toEqual({ reject: 'no-party' }))
})

test('a row of links states one, between numbers where the ends are some', () => {
  const read = createStatementNormaliser(mapping({ kind: 'links', columns: { linkFrom: 0, linkTo: 1, weight: 2, linkKind: 3 } }))
  expect(read(row('0692000011', 'A', '2,5', 'frère'))).toMatchObject({
    kind: 'link',
    things: [
      { type: 'party', party: { type: 'phone', text: '0692000011' } },
      { type: 'entity', kind: 'other', label: 'A', key: 'node/A' },
    ],
    links: [{ a: 0, b: 1, kind: 'related', certainty: 'unconfirmed', weight: 2.5 }],
    facts: [{ thing: 0, name: 'linkKind', value: 'frère' }],
  })
  expect(read(row('0692000011', ''))).toEqual({ reject: 'no-party' })
})

test.each([
  ['0692000024', ['0692000024']],
  ['Phone-Mobile: +212 692 00 00 24\nPhone-Home: 0692000037', ['+212 692 00 00 24', '0692000037']],
  ['+34722999012 ::: +34722999013', ['+34722999012', '+34722999013']],
  ['0692000024, 0692000037', ['0692000024', ' 0692000037'.trim()]],
  ['0692000024 | GSM 0692000037', ['0692000024', '0692000037']],
  ['Banque, service', ['Banque, service']],
  ['', []],
])('numbers of "%s"', (cell, numbers) => expect(numbersOf(cell, 'MA')).toEqual(numbers))

test('any row of any such table is a statement or rejected, and never throws', () => {
  const kinds = fc.constantFrom('cells' as const, 'contacts' as const, 'links' as const)
  fc.assert(
    fc.property(kinds, fc.array(fc.string(), { maxLength: 12 }), (kind, cells) => {
      const columns = { cellFirst: 0, lat: 1, lon: 2, name: 0, number: 1, email: 2, linkFrom: 0, linkTo: 1, weight: 2 }
      const result = createStatementNormaliser(mapping({ kind, columns, width: 3 }))(row(...cells))
      expect('reject' in result || result.things.length > 0).toBe(true)
    }),
  )
  expect(statesThings(mapping({ kind: 'locations' }))).toBe(false)
  expect(statesThings(mapping({}))).toBe(false)
})
