import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMessage } from '../../../../main/import/check-message.ts'

const summary = {
  observations: 1,
  statements: 0,
  rejected: 0,
  lacking: 0,
  skipped: [{ what: 'header', rows: 1 }],
  warnings: [],
  kinds: [{ kind: 'call', count: 1 }],
  stated: [],
}

test('what a reader says is understood', () => {
  expect(isMessage({ type: 'ask' })).toBe(true)
  expect(isMessage({ type: 'need', id: 0, offset: 0, length: 5 })).toBe(true)
  expect(isMessage({ type: 'done', summary, encoding: null })).toBe(true)
  expect(isMessage({ type: 'failed', reply: { code: 'no-rows', params: { file: 'a.csv' } } })).toBe(true)
})

test.each([
  ['no code', { type: 'failed', reply: { code: 'toString', params: {} } }],
  ['params that are no words', { type: 'failed', reply: { code: 'no-rows', params: { file: {} } } }],
  ['fewer rows than none', { type: 'done', summary: { ...summary, rejected: -1 }, encoding: null }],
  ['half a row', { type: 'done', summary: { ...summary, observations: 0.5 }, encoding: null }],
  ['no kind', { type: 'done', summary: { ...summary, kinds: [{ kind: 'x', count: 1 }] }, encoding: null }],
  ['more than sure', { type: 'understood', understanding: { format: 'a', confidence: 2 } }],
  ['nothing', null],
])('%s is not', (_, message) => expect(isMessage(message)).toBe(false))

test('nothing at all makes it fail', () => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: true, withTypedArray: true }), (said) => typeof isMessage(said) === 'boolean'))
})
