import { expect, test } from 'vitest'
import { checkCost, DEFAULT_COST } from '../../../../../main/case/keys/cost.ts'
import { COST } from '../fixture.ts'

test('the default is 256 MiB, three passes, one lane', () => {
  expect(checkCost(DEFAULT_COST)).toEqual({ m: 262_144, t: 3, p: 1 })
})

test('takes from 64 MiB to 1 GiB', () => {
  expect(checkCost(COST).m).toBe(65_536)
  expect(checkCost({ m: 1_048_576, t: 16, p: 8 }).m).toBe(1_048_576)
})

test.each([
  ['too little memory', { m: 65_535 }],
  ['too much memory', { m: 1_048_577 }],
  ['no pass', { t: 0 }],
  ['absurd passes', { t: 17 }],
  ['no lane', { p: 0 }],
  ['absurd lanes', { p: 9 }],
  ['part of a pass', { t: 1.5 }],
  ['not a number', { m: Number.NaN }],
])('refuses %s', (_what, wrong) => {
  expect(() => checkCost({ ...COST, ...wrong })).toThrow(expect.objectContaining({ code: 'kdf-refused' }))
})
