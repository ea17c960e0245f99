import { describe, expect, it } from 'vitest'
import { checkBatch } from '../../../../main/import/check-batch.ts'
import { createPacker } from '../../../../main/import/pack.ts'
import type { Batch, DocumentObservation, StatedRow } from '../../../../main/import/pack.ts'

const selector = { kind: 'number' as const, value: '+212600000001', raw: '0600000001', flags: 0, country: 'MA' }
const statement: StatedRow = {
  kind: 'contact',
  sheet: 0,
  row: 3,
  offset: null,
  length: null,
  raw: 'text',
  things: [
    { type: 'entity', kind: 'person', label: 'Karim', identity: null, folded: 'karim', key: '1', chart: null },
    { type: 'selector', selector, owner: true, name: 'K' },
    { type: 'cell', cell: { value: 'x', raw: 'x', name: null, lat: 1, lon: 2, azimuth: null, beam: 60, range: 5 } },
  ],
  links: [{ a: 0, b: 1, kind: 'contact', certainty: 'tentative', directed: true, weight: 2 }],
  facts: [{ thing: 3, name: 'n', value: 'v' }],
  also: false,
}
const event: DocumentObservation = {
  row: 2,
  sheet: null,
  offset: 10,
  length: 20,
  raw: null,
  kind: 6,
  start: 0,
  local: 'x',
  zone: null,
  seconds: null,
  caller: selector,
  callee: null,
  direction: 1,
  side: 1,
  imei: null,
  imsi: null,
  cellFirst: null,
  cellLast: null,
  text: 'ok',
  flags: 0,
  person: null,
  subject: 'caller',
  facts: '{"app":"X"}',
  names: [{ of: selector, name: 'K' }],
  owners: [selector],
}

function batch(): Batch {
  const packer = createPacker('document')
  packer.addDocument(event)
  packer.addDocument({ ...event, sheet: 0, offset: null, length: null, raw: 'its text' })
  packer.state(statement)
  const made = packer.take()
  if (!made) throw new Error('nothing packed')
  return made
}
const NOTHING = { selectors: 0, cells: 0, people: 0 }
const check = (change: (batch: Batch) => void, bytes = 100): (() => unknown) => {
  const made = batch()
  change(made)
  return () => checkBatch(made, NOTHING, bytes)
}

describe('a batch of a document', () => {
  it('is taken as it was packed, rows with their place beside rows with their text', () => {
    expect(check(() => undefined)()).toMatchObject({ known: { selectors: 1, cells: 1 } })
    expect(batch()).toMatchObject({
      raw: [null, 'its text'],
      names: [{ row: 0, selector: 0, name: 'K' }, { row: 1 }],
      facts: expect.arrayContaining(['{"app":"X"}']) as unknown,
    })
  })
  const first = ({ statements }: Batch): Exclude<Batch['statements'], null>[number] => statements?.[0] ?? ({} as never)
  it.each<[string, (batch: Batch) => void]>([
    ['a place beyond the file', (made) => ((made.offset ?? [])[0] = 90)],
    ['a row with neither place nor text', (made) => ((made.raw ?? [])[1] = null)],
    ['a row with both', (made) => ((made.raw ?? [])[0] = 'more')],
    ['a part that cannot be', (made) => ((made.sheet ?? [])[0] = -2)],
    ['a name of an unknown selector', (made) => void (made.names = [{ row: 0, selector: 7, name: 'K' }])],
    ['a name of a row that is none', (made) => void (made.names = [{ row: 5, selector: 0, name: 'K' }])],
    ['facts that are no text', (made) => void (made.facts = [5 as unknown as string, null])],
    ['a statement about an unknown selector', (made) => void (first(made).things[1] = { type: 'selector', index: 3, owner: false, name: null })],
    ['a statement about an unknown cell', (made) => void (first(made).things[2] = { type: 'cell', index: 1 })],
    ['a link to nowhere', (made) => void (first(made).links = [{ a: 0, b: 9, kind: 'contact', certainty: 'tentative', directed: false, weight: null }])],
    [
      'a kind of link that is none',
      (made) => void (first(made).links = [{ a: 0, b: 1, kind: 'enemy' as 'contact', certainty: 'tentative', directed: false, weight: null }]),
    ],
    [
      'a weight that is no number',
      (made) => void (first(made).links = [{ a: 0, b: 1, kind: 'contact', certainty: 'tentative', directed: false, weight: Infinity }]),
    ],
    ['a fact about nothing', (made) => void (first(made).facts = [{ thing: 4, name: 'n', value: 'v' }])],
    ['a kind of statement that is none', (made) => void (first(made).kind = 'rumour' as 'contact')],
    ['a statement in row 0', (made) => void (first(made).row = 0)],
    ['a statement with neither place nor text', (made) => void (first(made).raw = null)],
    ['a statement beyond the file', (made) => void Object.assign(first(made), { raw: null, offset: 99, length: 9 })],
    [
      'a rejected row beyond the file',
      (made) => void made.others.push({ what: 'rejected', reason: 'bad-time', locator: 'row 1', raw: '', place: { offset: 99, length: 9 } }),
    ],
  ])('is refused for %s', (_, change) => {
    expect(check(change)).toThrow('reader-failed')
  })
})
