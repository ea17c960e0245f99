import { describe, expect, it } from 'vitest'
import { common } from '../../../../main/analysis/common.ts'
import { testCase, type TestCase } from './fixture.ts'

const [A, B, C, D, SHOP] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104', '+212692000105'] as const
const number = (n: number): string => `+212692001${String(n).padStart(3, '0')}`
const ask = (test: TestCase, of: string[], order?: 'events' | 'rare') =>
  common(test.read, test.horizon, {}, { of: of.map((value) => ({ id: test.id(value), label: value })), ...(order ? { order } : {}) })

/** A and B both know D, whom nobody else knows, and the shop, whom fifty others call. */
function shared(): TestCase {
  const test = testCase()
  test.row({ from: A, to: D })
  test.row({ from: D, to: B })
  test.row({ from: A, to: C })
  test.row({ from: A, to: B })
  for (let n = 0; n < 50; n += 1) test.row({ from: number(n), to: SHOP })
  for (const who of [A, A, B]) test.row({ from: who, to: SHOP })
  return test
}

describe('contacts that were decided to be one', () => {
  it('are one contact in common', async () => {
    const test = testCase()
    const [one, other] = ['whatsapp:Chat/Karim', 'whatsapp:Chat/Karim A'] as const
    for (const name of [one, other]) test.selector(name, 'name')
    test.row({ from: A, to: one })
    test.row({ from: B, to: other })
    expect((await ask(test, [A, B])).rows).toEqual([])
    test.db.prepare("INSERT INTO same_person VALUES (?, ?, 'same', 0, 'Tester')").run(...[test.id(one), test.id(other)].toSorted())
    expect((await ask(test, [A, B])).rows).toMatchObject([{ id: test.id(one), events: 2, known: 2, with: [A, B] }])
  })
})

describe('contacts in common', () => {
  it('are those in touch with two and more, never the ones asked about', async () => {
    const test = shared()
    const { rows, asked } = await ask(test, [A, B])
    expect(rows.map(({ other, events, known, rarity }) => [other, events, known, rarity])).toEqual([
      [SHOP, 3, 52, 'common'],
      [D, 2, 2, 'rare'],
    ])
    expect(rows[1]?.each.map(({ label, events }) => [label, events])).toEqual([
      [A, 1],
      [B, 1],
    ])
    expect(asked.map(({ label, contacts }) => [label, contacts])).toEqual([
      [A, 4],
      [B, 3],
    ])
  })

  it('put those whom few others know first where asked to', async () => {
    expect((await ask(shared(), [A, B], 'rare')).rows.map(({ other }) => other)).toEqual([D, SHOP])
  })

  it('say of a short number that it is a service', async () => {
    const test = testCase()
    test.selector('555', 'number')
    for (const from of [A, B]) test.row({ from, to: '555' })
    expect((await ask(test, [A, B])).rows).toMatchObject([{ other: '555', rarity: 'service' }])
  })

  it('take a person for all their numbers, and veil the protected', async () => {
    const test = shared()
    const person = test.person('Samira', A)
    test.person('Yasmine', D, { protection: 'minor' })
    const { rows } = await common(
      test.read,
      test.horizon,
      {},
      {
        of: [
          { id: `e${person}`, label: 'Samira' },
          { id: test.id(B), label: B },
        ],
      },
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]?.with).toEqual(['Samira', B])
    expect(JSON.stringify(rows)).not.toContain(D)
  })
})
