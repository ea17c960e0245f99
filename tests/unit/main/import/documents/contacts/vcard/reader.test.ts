import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vcard } from '../../../../../../../main/import/documents/contacts/vcard/reader.ts'
import { readDocument, textAt } from '../../support.ts'
import type { ReadOptions, ReadOutcome } from '../../support.ts'

const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n')
const read = (text: string, options: ReadOptions = {}): Promise<ReadOutcome> => readDocument(vcard, text, { file: 'contacts.vcf', size: 17, ...options })
const labels = ({ statements }: ReadOutcome): unknown[] =>
  statements.map(({ things }) =>
    things.map((thing) => (thing.type === 'entity' ? `${thing.kind} ${thing.label}` : thing.type === 'party' ? thing.party.text : '')),
  )

test('A person, his numbers and mails, each by a tentative link', async () => {
  const text = card(
    'N:Test;Karim;;;',
    'FN:Karim Test',
    'TEL;TYPE=CELL:+212 600-000001',
    'item1.TEL:0600000002',
    'item1.X-ABLabel:_$!<Work>!$_',
    'EMAIL;TYPE=INTERNET:K@Example.org',
    'BDAY:1980-01-02',
    'X-SPOUSE:Lina',
  )
  const outcome = await read(text)
  expect(outcome.sniffed).toBe(1)
  expect(outcome.statements).toHaveLength(1)
  const [{ things, links, facts, row, kind } = expect.fail()] = outcome.statements
  expect([kind, row]).toEqual(['contact', 1])
  expect(things).toEqual([
    { type: 'entity', kind: 'person', label: 'Karim Test', key: 'vcard/1' },
    { type: 'party', party: { type: 'phone', text: '+212 600-000001' } },
    { type: 'party', party: { type: 'phone', text: '0600000002' } },
    { type: 'party', party: { type: 'account', text: 'K@Example.org', key: 'k@example.org' } },
  ])
  expect(links).toEqual([1, 2, 3].map((b) => ({ a: 0, b, kind: 'contact', certainty: 'tentative', directed: true })))
  expect(facts).toEqual([
    { thing: 1, name: 'TEL', value: 'cell' },
    { thing: 2, name: 'TEL', value: 'Work' },
    { thing: 0, name: 'BDAY', value: '1980-01-02' },
    { thing: 0, name: 'X-SPOUSE', value: 'Lina' },
  ])
  expect(textAt(outcome, outcome.found[0]!)).toBe(text)
})

test.each([
  [['N:Test;Karim;;Dr.;', 'ORG:Port'], 'person Dr. Karim Test'],
  [['N:;;;;', 'FN:Garage du Port', 'ORG:Garage du Port'], 'organisation Garage du Port'],
  [['ORG:Garage;Atelier'], 'organisation Garage, Atelier'],
  [['FN:Frank', 'ORG:Port'], 'person Frank'],
  [['NICKNAME:Momo'], 'person Momo'],
])('Who a card is of: %j', async (lines, label) => {
  expect(labels(await read(card(...lines, 'TEL:0600000001')))).toEqual([[label, '0600000001']])
})

test('A card without name holds its numbers; one without anything is rejected', async () => {
  const outcome = await read(`${card('TEL:0600000001')}\n${card('BDAY:1980-01-02')}`)
  expect(labels(outcome)).toEqual([['0600000001']])
  expect(outcome.found[1]).toMatchObject({ what: 'rejected', reason: 'no-party', row: 5 })
})

test('Lines are folded by blanks, by soft breaks, and base64 by neither', async () => {
  const text = [
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D9=83=D8=B1=D9=8A=D9=85;=C3=89=',
    '=C3=A9;;;',
    'PHOTO;BASE64:QUJD',
    'QUJDQUJDQUJD',
    '',
    'KEY;X509;ENCODING=BASE64:',
    ' QUJDQUJD',
    ' ',
    'TEL;CELL:06000',
    ' 00001',
    'END:VCARD',
  ].join('\n')
  const outcome = await read(text)
  expect(labels(outcome)).toEqual([['person Éé كريم', '0600000001']])
  expect(outcome.statements[0]?.facts.map(({ value }) => value)).toEqual(['cell'])
})

test('A number given twice is one; a word is no number', async () => {
  const outcome = await read(card('FN:K', 'TEL;WORK:0600000001', 'TEL;FAX:0600000001', 'TEL:HomePhone'))
  expect(labels(outcome)).toEqual([['person K', '0600000001']])
  expect(outcome.statements[0]?.facts).toEqual([
    { thing: 1, name: 'TEL', value: 'work' },
    { thing: 1, name: 'TEL', value: 'fax' },
    { thing: 0, name: 'TEL', value: 'HomePhone' },
  ])
})

test('A card within a card is not one of its own; one that is cut short is rejected', async () => {
  const outcome = await read(
    `${card('FN:K', 'AGENT:', 'BEGIN:VCARD', 'FN:Other', 'TEL:0600000009', 'END:VCARD', 'TEL:0600000001')}\r\njunk\r\nBEGIN:VCARD\r\nFN:Cut`,
  )
  expect(labels(outcome)).toEqual([['person K', '0600000001']])
  expect(outcome.found.map((one) => one.what)).toEqual(['statement', 'skip', 'rejected'])
})

test('The owner, where the person says him, lists what his book holds', async () => {
  const { statements } = await read(card('FN:K', 'TEL:0600000001'), { subject: '+212600000002' })
  expect(statements[0]?.things[2]).toEqual({ type: 'party', party: { type: 'phone', text: '+212600000002', owner: true } })
  expect(statements[0]?.links[1]).toEqual({ a: 2, b: 1, kind: 'listed', certainty: 'confirmed', directed: true })
})

test('A file without card is refused', async () => {
  await expect(read('nothing here')).rejects.toMatchObject({ code: 'no-rows' })
})

test('Any names and numbers read back, however the file is folded and cut', async () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'é', 'س', ' ', ',', ';', '\\', '=', '😊', 'Z'), minLength: 1, maxLength: 30 }).map((text) => `K${text}K`)
  const number = fc.integer({ min: 600_000_000, max: 699_999_999 }).map((digits) => `+212${digits}`)
  const escape = (text: string): string => text.replace(/[\\,;]/g, (sign) => `\\${sign}`)
  const quoted = (text: string): string => Array.from(Buffer.from(text), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  const plain = (label: string, width: number): string => `FN:${escape(label)}`.replace(new RegExp(`([^]{${width}})(?=[^])`, 'gu'), '$1\r\n ')
  const soft = (label: string, width: number): string =>
    `FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${(quoted(escape(label)).match(new RegExp(`(?:=..){1,${width}}`, 'g')) ?? []).join('=\r\n')}`
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ label: name, numbers: fc.uniqueArray(number, { maxLength: 3 }) }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 3, max: 75 }),
      fc.boolean(),
      async (contacts, size, width, printable) => {
        const cards = contacts.map(({ label, numbers }) => card((printable ? soft : plain)(label, width), ...numbers.map((one) => `TEL:${one}`)))
        const outcome = await read(cards.join('\r\n'), { size })
        expect(labels(outcome)).toEqual(contacts.map(({ label, numbers }) => [`person ${label}`, ...numbers]))
        expect(outcome.found.map((one) => textAt(outcome, one))).toEqual(cards)
      },
    ),
  )
})

test('A card of more lines than are taken says so', async () => {
  const { statements, warnings } = await read(card('FN:Karim Test', ...Array.from({ length: 2_010 }, (_, at) => `X-SOME;TYPE=t${at}:v`)))
  expect(statements).toHaveLength(1)
  expect(warnings).toEqual([{ code: 'record-cut', count: 1, first: 'row 1' }])
})
