import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextNumber } from '../../../../renderer/views/exhibits/number.ts'

describe('the next number', () => {
  it('starts at E-1 and counts on from the last', () => {
    expect(nextNumber([])).toBe('E-1')
    expect(nextNumber(['E-1'])).toBe('E-2')
    expect(nextNumber(['E-1', 'SC/04'])).toBe('SC/05')
    expect(nextNumber(['Annexe'])).toBe('Annexe-2')
  })

  it('is never one that is used', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 12 }), (used) => !used.includes(nextNumber(used))))
  })
})
