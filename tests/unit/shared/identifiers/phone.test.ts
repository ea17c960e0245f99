import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePhone } from '../../../../shared/identifiers/phone.ts'
import { SELECTOR_FLAGS } from '../../../../shared/model/selector.ts'

const kindAndValue = (raw: string, region = 'MA'): string | null => {
  const parsed = parsePhone(raw, region)
  return parsed && `${parsed.kind} ${parsed.value}`
}

describe('numbers come to E.164', () => {
  test.each([
    ['+212692000011', 'MA', '+212692000011'],
    ['00212692000011', 'MA', '+212692000011'],
    ['212692000011', 'MA', '+212692000011'],
    ['0692000011', 'MA', '+212692000011'],
    ['692000011', 'MA', '+212692000011'],
    ['06 92 00 00 11', 'MA', '+212692000011'],
    ['06.92-00/00 11', 'MA', '+212692000011'],
    ['(+212) 692-000011', 'MA', '+212692000011'],
    ['tel:+212692000011', 'FR', '+212692000011'],
    ['tel:+212692000011;phone-context=example', 'FR', '+212692000011'],
    ['٠٦٩٢٠٠٠٠١١', 'MA', '+212692000011'],
    ['۰۶۹۲۰۰۰۰۱۱', 'MA', '+212692000011'],
    ['\u200f+212\u00a0692\u202f000011\u200e', 'MA', '+212692000011'],
    ['="0692000011"', 'MA', '+212692000011'],
    ["'0692000011", 'MA', '+212692000011'],
    ['212692000011.0', 'MA', '+212692000011'],
    ['212692000011@s.whatsapp.net', 'FR', '+212692000011'],
    ['34722999012', 'MA', '+34722999012'],
    ['919812345678', 'MA', '+919812345678'],
    // Ranges reserved for fiction, which no numbering plan lists, are numbers all the same.
    ['0639980012', 'FR', '+33639980012'],
    ['33639980012', 'FR', '+33639980012'],
    ['+33639980012', 'MA', '+33639980012'],
  ])('%s in %s', (raw, region, value) => expect(kindAndValue(raw, region)).toBe(`number ${value}`))

  test('the country comes with it', () => {
    expect(parsePhone('0692000011', 'MA')?.country).toBe('MA')
    expect(parsePhone('00218912345678', 'MA')?.country).toBe('LY')
  })

  test('the text as read stays', () => expect(parsePhone(' 06 92 00 00 11 ', 'MA')?.raw).toBe('06 92 00 00 11'))
})

describe('digits with two readings are marked, not guessed silently', () => {
  test.each([
    ['33639980012', 'IT', '+3933639980012', SELECTOR_FLAGS.ambiguous],
    ['+33639980012', 'IT', '+33639980012', 0],
    ['33639980012', 'MA', '+33639980012', 0],
    ['33639980012', 'FR', '+33639980012', 0],
    ['212692000011', 'MA', '+212692000011', 0],
    ['692000011', 'MA', '+212692000011', 0],
  ])('%s in %s', (raw, region, value, flags) => expect(parsePhone(raw, region)).toMatchObject({ kind: 'number', value, flags }))
})

describe('what is no number is kept as what it is', () => {
  test.each([
    ['150', 'shortcode 150'],
    ['*100#', 'shortcode *100#'],
    ['AD-Airtel-S', 'name AD-Airtel-S'],
    ['IAM  Recharge', 'name IAM Recharge'],
    ['اتصالات', 'name اتصالات'],
    ['user@example.com', 'account user@example.com'],
    ['9123456780', 'unknown 9123456780'],
    ['123456789012345678', 'unknown 123456789012345678'],
    ['0692000011 / 0692000024', 'unknown 0692000011 / 0692000024'],
    ['+212692000011+212692000024', 'unknown +212692000011+212692000024'],
    ['1234 5678 9012 3456 78', 'unknown 123456789012345678'],
    ['+', 'unknown +'],
    ['?', 'unknown ?'],
  ])('%s', (raw, expected) => expect(kindAndValue(raw)).toBe(expected))

  test.each(['', ' ', '#EMPTY', 'NULL', '-', 'Anonyme', 'Numéro masqué', 'private', 'مجهول'])('nobody: "%s"', (raw) => expect(parsePhone(raw, 'MA')).toBeNull())

  test('an international number that its plan does not know is still that number', () => {
    expect(kindAndValue('+529296149297')).toBe('number +529296149297')
    expect(kindAndValue('00529296149297')).toBe('number +529296149297')
    expect(kindAndValue('529296149297')).toBe('number +529296149297')
  })
})

describe('numbers that a spreadsheet damaged', () => {
  test('all digits are there: nothing is damaged', () =>
    expect(parsePhone('2.12692000011E+11', 'MA')).toMatchObject({ kind: 'number', value: '+212692000011', flags: 0 }))

  test.each(['9.2331E+11', '9,2331E+11', '9.2331e11', '2,12E+11', '2E+11', '923310000000', '212692000000', '٩٫٢'.replace('٫', ',') + 'E+11'])('%s', (raw) => {
    const parsed = parsePhone(raw, 'MA')
    expect(parsed?.kind).toBe('unknown')
    expect(parsed?.flags).toBe(SELECTOR_FLAGS.damaged)
  })

  test.each(['+212692000000', '00212692000000', '0692000000', '770000000'])('zeros at the end of %s are its own', (raw) =>
    expect(parsePhone(raw, 'MA')?.flags).toBe(0),
  )
})

const digitsOf = (text: string): string => text.replace(/\D/g, '')

test('nothing but emptiness and withheld numbers is dropped, and no digit is lost or invented', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+]?[0-9]{1,18}$/), fc.constantFrom('MA', 'FR', 'ES', 'LY', 'TN', 'IT'), (raw, region) => {
      const parsed = parsePhone(raw, region)
      expect(parsed).not.toBeNull()
      const significant = digitsOf(raw).replace(/^0+/, '')
      if (parsed && significant.length > 8) expect(digitsOf(parsed.value)).toContain(significant.slice(4))
    }),
    { numRuns: 2_000, examples: [['+8208100000', 'MA']] },
  )
})

test('any text at all is answered, and the answer is the same for its own value', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (raw) => {
      const parsed = parsePhone(raw, 'MA')
      if (parsed?.kind === 'number') expect(parsePhone(parsed.value, 'FR')?.value).toBe(parsed.value)
      if (parsed) expect(parsed.value).not.toBe('')
    }),
    { numRuns: 2_000 },
  )
})

test('spelling does not count: separators, marks, prefixes and digits of another script', () => {
  const spell = fc.constantFrom(
    (digits: string) => `+212${digits}`,
    (digits: string) => `00212 ${digits}`,
    (digits: string) => `0${digits}`,
    (digits: string) => `\u202a0${digits.replace(/(..)/g, '$1\u00a0')}\u202c`,
    (digits: string) => `0${digits}`.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), spell, (end, write) => {
      const digits = `692001${String(end).padStart(3, '0')}`
      expect(parsePhone(write(digits), 'MA')?.value).toBe(`+212${digits}`)
    }),
  )
})
