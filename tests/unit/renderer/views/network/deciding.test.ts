import { describe, expect, it } from 'vitest'
import { isOf, keyOf, nextOf, pairKey, sorted } from '../../../../../renderer/views/network/names/deciding.ts'
import { names } from '../../../../../renderer/views/network/names/index.ts'
import type { IdentityPair, NamedThing, NameVerdict } from '../../../../../shared/api/names.ts'

const thing = (id: string): NamedThing => ({ id, label: id, document: '', numbers: [], numbersTotal: 0, sources: [], same: [] })
const pair = (a: string, b: string, verdict: NameVerdict | null = null): IdentityPair => ({
  a: thing(a),
  b: thing(b),
  name: 1,
  score: 1,
  parts: [],
  limit: null,
  reasons: [],
  verdict,
  decidedAt: null,
  decidedBy: null,
})
const keys = (rows: readonly IdentityPair[]): string[] => rows.map(keyOf)
const rows = [pair('e1', 'e2'), pair('e2', 'e3'), pair('e3', 'e1'), pair('e4', 'e5', 'different')]

describe('what is open and what is decided', () => {
  it('goes by the answer, and by what was decided since', () => {
    expect(keys(sorted(rows, {}).open)).toEqual(['e1 e2', 'e2 e3', 'e1 e3'])
    const { open, decided } = sorted(rows, { 'e1 e2': 'unsure', 'e4 e5': null })
    expect(keys(open)).toEqual(['e2 e3', 'e1 e3', 'e4 e5'])
    expect(decided.map(({ verdict }) => verdict)).toEqual(['unsure'])
  })

  it('asks no more what follows from other decisions, and asks again when one is taken back', () => {
    expect(keys(sorted(rows, { 'e1 e2': 'same', 'e2 e3': 'same' }).open)).toEqual([])
    expect(keys(sorted(rows, { 'e1 e2': 'same', 'e2 e3': null }).open)).toEqual(['e2 e3', 'e1 e3'])
  })
})

it('stands on the next pair after a decision, on the one before at the end, on none where there is no other', () => {
  expect(nextOf(rows, 'e1 e2')).toBe('e2 e3')
  expect(nextOf(rows, 'e4 e5')).toBe('e1 e3')
  expect(nextOf(rows.slice(0, 1), 'e1 e2')).toBeNull()
  expect(pairKey(['e9', 'e10'])).toBe(pairKey(['e10', 'e9']))
})

it('is about a thing also where another was decided to be one with it', () => {
  const merged = { ...pair('e1', 'e2'), b: { ...thing('e2'), same: [{ id: 'e7', label: 'e7' }] } }
  expect(['e1', 'e2', 'e7', 'e8'].map((id) => isOf(merged, id))).toEqual([true, true, true, false])
})

it('can be asked about one person or two, and about nothing else', () => {
  const person = (id: string) => ({ id, kind: 'person' as const })
  expect(names.about?.([person('e1')])).toEqual({ of: 'e1' })
  expect(names.about?.([person('e1'), person('e2')])).toEqual({ pair: ['e1', 'e2'] })
  expect(names.about?.([person('e1'), { id: 's1', kind: 'number' }])).toBeNull()
  expect(names.about?.([])).toBeNull()
})
