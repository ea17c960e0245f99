import { describe, expect, it } from 'vitest'
import { imeiParts } from '../../../../shared/identifiers/tac.ts'

describe('the parts of an IMEI', () => {
  it('tell type code, serial and who gave it out', () => {
    expect(imeiParts('354999000123455')).toEqual({
      tac: '35499900',
      serial: '012345',
      class: 'allocated',
      body: { name: 'TÜV SÜD BABT', country: 'GB', retired: false },
    })
    expect(imeiParts('490154203237518')?.body).toMatchObject({ country: 'DE', retired: true })
    expect(imeiParts('99000000004711')?.body?.name).toBe('GHA')
  })

  it.each([
    ['000000001234560', 'generic'],
    ['111111111111111', 'generic'],
    ['012345678901237', 'generic'],
    ['004999010640000', 'generic'],
    ['001017000004716', 'test'],
    ['004401000000015', 'test'],
    ['020000000000001', 'test'],
    ['770000000000001', 'unknown'],
    ['010000000000001', 'allocated'],
  ])('%s: %s', (value, of) => expect(imeiParts(value)?.class).toBe(of))

  it('are none of other text', () => {
    for (const text of ['', '1234567890123', '12345678901234567', 'A0000012345678']) expect(imeiParts(text)).toBeNull()
  })
})
