import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repaired, repairedValue } from '../../../../../../main/import/documents/chats/mojibake.ts'

const broken = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

test('Any text whose bytes were taken for characters is made whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(repaired(broken(text))).toBe(text)
    }),
  )
})

test.each(['café', 'plain', 'ÿ', '½', 'سلام', 'é ê', 'Ã', '😊é'])('Text that is whole stays: %s', (text) => {
  expect(repaired(text)).toBe(text)
})

test('A value is told of once', () => {
  let times = 0
  expect(repairedValue({ a: [broken('é'), { b: broken('سلام') }], c: 1, d: null }, () => times++)).toEqual({ a: ['é', { b: 'سلام' }], c: 1, d: null })
  repairedValue({ a: 'é' }, () => times++)
  expect(times).toBe(1)
})
