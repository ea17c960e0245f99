import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../main/case/canonical.ts'

test('sorts keys by code unit at every depth and leaves undefined out', () => {
  expect(canonicalJson({ b: 1, a: { z: [1, { y: null, x: 'ق"' }], k: undefined }, 10: 't', 9: false })).toBe(
    '{"10":"t","9":false,"a":{"z":[1,{"x":"ق\\"","y":null}]},"b":1}',
  )
})

test('equal values give equal text whatever the order of their keys; the text says the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
