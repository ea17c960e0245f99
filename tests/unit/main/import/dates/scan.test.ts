import { expect, test } from 'vitest'
import { createDateScan, type DateDecision } from '../../../../../main/import/dates/scan.ts'
import { dateWarnings } from '../../../../../main/import/recognise/warnings.ts'

function decide(texts: string[], region = 'MA'): DateDecision {
  const scan = createDateScan()
  texts.forEach((text, i) => scan.add(text, i + 2))
  return scan.decide(region)
}

test('one day after the twelfth proves the order, however late it comes', () => {
  const decision = decide([...Array.from({ length: 500 }, () => '03/04/2026'), '25/04/2026'])
  expect(decision).toMatchObject({ order: 'dmy', ambiguous: false, proof: { row: 502, text: '25/04/2026' }, against: null })
  expect(dateWarnings(decision)).toEqual([])
})

test('month first where the file proves it, in any region', () => {
  expect(decide(['03/04/2026', '04/25/2026 10:00'], 'MA')).toMatchObject({ order: 'mdy', ambiguous: false, proof: { row: 3 } })
})

test('both orders proven: the commoner one counts, the rest is a conflict and all that both can read is in doubt', () => {
  const decision = decide(['13/04/2026', '14/04/2026', '04/25/2026', '03/04/2026'])
  expect(decision).toMatchObject({ order: 'dmy', ambiguous: true, proof: { row: 2 }, against: { row: 4, text: '04/25/2026' } })
  expect(dateWarnings(decision)).toEqual([{ code: 'date-conflict', count: 1, first: 'row 4' }])
})

test('nothing proves it: the region’s order, marked and said', () => {
  const decision = decide(['03/04/2026', '05/05/2026', '06/07/2026'])
  expect(decision).toMatchObject({ order: 'dmy', ambiguous: true, proof: null, unsure: { row: 2 } })
  expect(decide(['03/04/2026'], 'US').order).toBe('mdy')
  expect(dateWarnings(decision)).toEqual([{ code: 'date-order-assumed', count: 2, first: 'row 2' }])
  expect(dateWarnings(decision, 'dmy')).toEqual([])
})

test('where both orders read the same day, nothing is in doubt', () =>
  expect(decide(['05/05/2026', '06/06/2026'])).toMatchObject({ ambiguous: false, order: 'dmy' }))

test.each([
  [['2026-02-19 10:00', '2026-03-01'], 'iso'],
  [['45853.1', '45854'], 'serial'],
  [['1751341625', '1751341626'], 'epoch'],
  [['12 janvier 2026'], 'iso'],
])('%j is %s, without doubt', (texts, order) => expect(decide(texts)).toMatchObject({ order, ambiguous: false, proof: { row: 2 } }))

test('a spreadsheet that turned round what it could read is noticed', () => {
  const turned = ['2026-01-02 10:00:00', '2026-02-02 10:00:00', '2026-12-02 10:00:00', '13/02/2026 10:00', '14/02/2026 11:00']
  expect(decide(turned)).toMatchObject({ order: 'dmy', turned: true })
  expect(decide([...turned, '2026-02-27 10:00:00']).turned).toBe(false)
})

test('two-digit years stand first where the first number changes less than the third', () => {
  expect(decide(['26-02-19', '26-02-20', '26-03-01'])).toMatchObject({ order: 'iso', ambiguous: true, unsure: { row: 2, text: '26-02-19' } })
  expect(dateWarnings(decide(['26-02-19', '26-02-20']))).toEqual([{ code: 'date-order-assumed', count: 2, first: 'row 2' }])
  expect(decide(['19.02.26', '20.02.26', '01.03.26'])).toMatchObject({ order: 'dmy', ambiguous: false })
})

test('what is no date is counted, and proves nothing', () =>
  expect(decide(['Total', '', '45/45/2026', '01/02/2026']).counts).toMatchObject({ unread: 2, either: 1 }))

const day = (n: number): Date => new Date(Date.UTC(2026, 2, 1 + n))
const dmy = (date: Date): string => `${String(date.getUTCDate()).padStart(2, '0')}/${String(date.getUTCMonth() + 1).padStart(2, '0')}/2026 10:00:00`
const mdy = (date: Date): string => dmy(date).replace(/^(..)\/(..)/, '$2/$1')

test('year first above, day first below: each is what it is', () => {
  const above = Array.from({ length: 20 }, (_, n) => day(n).toISOString().slice(0, 19).replace('T', ' '))
  const below = Array.from({ length: 20 }, (_, n) => dmy(day(20 + n)))
  expect(decide([...above, ...below])).toMatchObject({ order: 'dmy', ambiguous: false, turned: false, swapped: null, counts: { iso: 20 } })
  // Below, nothing proves the order: those rows are in doubt, the year-first ones are not.
  expect(decide([...above, '03/04/2026', '05/06/2026'])).toMatchObject({ ambiguous: true, turned: false, counts: { iso: 20, either: 2 } })
})

test('day and month change places half way, and days after the twelfth prove both', () => {
  const texts = [...Array.from({ length: 30 }, (_, n) => dmy(day(n))), ...Array.from({ length: 25 }, (_, n) => mdy(day(31 + n)))]
  expect(decide(texts)).toMatchObject({ order: 'dmy', ambiguous: true, against: { text: '04/13/2026 10:00:00' } })
  expect(dateWarnings(decide(texts)).map(({ code }) => code)).toContain('date-conflict')
})

test('day and month change places half way, and nothing proves it but the order of the rows', () => {
  const texts = [...Array.from({ length: 31 }, (_, n) => dmy(day(n))), ...Array.from({ length: 12 }, (_, n) => mdy(day(31 + n)))]
  const decision = decide(texts)
  expect(decision).toMatchObject({ order: 'dmy', against: null, ambiguous: true })
  expect(decision.swapped).not.toBeNull()
  expect(dateWarnings(decision)).toEqual([{ code: 'dates-swapped', count: decision.swapped?.rows, first: `row ${decision.swapped?.row}` }])
  // The person's word does not take the doubt away: they cannot have seen it.
  expect(dateWarnings(decision, 'dmy')).toHaveLength(1)
})

test('a file in order of time, or in none, has not changed places', () => {
  const inOrder = Array.from({ length: 300 }, (_, n) => dmy(day(n)))
  expect(decide(inOrder)).toMatchObject({ swapped: null, ambiguous: false })
  expect(decide(inOrder.toReversed())).toMatchObject({ swapped: null, ambiguous: false })
  // A busy third of May after a last call on the fifth of March.
  expect(decide(['05/03/2026', ...Array.from({ length: 100 }, () => '03/05/2026'), '13/05/2026'])).toMatchObject({ swapped: null, ambiguous: false })
  let seed = 7
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
  expect(decide(Array.from({ length: 20_000 }, () => dmy(day(random() % 300))))).toMatchObject({ swapped: null })
})
