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
