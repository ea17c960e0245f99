import { expect, test } from 'vitest'
import { entered, isLate, moved, opened, SHUT, typing, wantedBy } from '../../../../../renderer/views/answers/picking.ts'
import type { Found } from '../../../../../renderer/views/answers/things.ts'

const hit = (id: string): Found => ({ id, what: 'selector', field: 'number', label: id, score: 1 })
const [one, two] = [hit('s1'), hit('s2')]

test('an answer to something else than what stands in the field is late', () => {
  const picking = typing(' 0692 ')
  expect(wantedBy(picking)).toBe('0692')
  expect(isLate(picking, null)).toBe(true)
  expect(isLate(picking, { to: '', list: [one] })).toBe(true)
  expect(isLate(picking, { to: '0692', list: [one] })).toBe(false)
  expect(isLate(typing('06921'), { to: '0692', list: [one] })).toBe(true)
})

test('no answer opens a list that a choice has shut', () => {
  const { picking, picked } = entered(typing('0692'), false, [one, two])
  expect([picking, picked]).toEqual([SHUT, 's1'])
  expect(isLate(picking, { to: '0692', list: [one] })).toBe(true)
  expect(isLate(picking, { to: '', list: [one] })).toBe(true)
  expect(entered(picking, false, [one])).toEqual({ picking: SHUT, picked: undefined })
})

test('enter before the answer takes its first once it is there, never one of the list before', () => {
  const waiting = entered(typing('0692'), true, [two])
  expect(waiting).toEqual({ picking: { ...typing('0692'), eager: true }, picked: undefined })
  expect(entered(waiting.picking, false, [one, two])).toEqual({ picking: SHUT, picked: 's1' })
  expect(entered(waiting.picking, false, [])).toEqual({ picking: typing('0692'), picked: undefined })
  expect(typing('06921').eager).toBe(false)
})

test('the arrows open the list, then go round it', () => {
  const open = moved(SHUT, 1, 3)
  expect(open).toEqual({ ...opened(SHUT), active: 0 })
  expect([1, 1, 1].reduce((now) => moved(now, 1, 3), open).active).toBe(0)
  expect(moved(open, -1, 3).active).toBe(2)
  expect(moved(open, 1, 0).active).toBe(0)
})
