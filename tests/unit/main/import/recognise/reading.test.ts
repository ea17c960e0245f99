import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decideReading, numberEvidence } from '../../../../../main/import/recognise/reading.ts'
import { parsePhone } from '../../../../../shared/identifiers/phone.ts'
import { importText } from '../support.ts'

const ITALY = { home: ['393331234567', '393331234568', '393331234569'], local: ['3331234567', '3331234568', '0612345678'], open: '33639980012' }

test('each different number counts once, for what it is', () => {
  expect(numberEvidence([...ITALY.home, ...ITALY.home, ITALY.open], 'IT')).toEqual({ home: 3, abroad: 0, local: 0, marked: 0, open: 1 })
  expect(numberEvidence([...ITALY.local, '+33639980012', '0033639980034'], 'IT')).toEqual({ home: 0, abroad: 0, local: 3, marked: 2, open: 0 })
  expect(numberEvidence(['34722999012', '212692000011', '0692000011'], 'MA')).toMatchObject({ abroad: 1, home: 1, local: 1 })
  // Short codes, words, nothing, and what is valid nowhere say nothing.
  expect(numberEvidence(['150', 'INWI', '', '#EMPTY', '99999999999999'], 'MA')).toEqual({ home: 0, abroad: 0, local: 0, marked: 0, open: 0 })
})

test.each([
  [{ home: 3, abroad: 0, local: 0, marked: 0, open: 1 }, 'international'],
  [{ home: 9, abroad: 4, local: 0, marked: 2, open: 1 }, 'international'],
  [{ home: 2, abroad: 9, local: 0, marked: 0, open: 1 }, null],
  [{ home: 9, abroad: 0, local: 1, marked: 0, open: 1 }, null],
  [{ home: 0, abroad: 0, local: 3, marked: 1, open: 1 }, 'national'],
  [{ home: 0, abroad: 0, local: 9, marked: 0, open: 1 }, null],
  [{ home: 0, abroad: 1, local: 9, marked: 5, open: 1 }, null],
] as const)('%o decides %s', (evidence, as) => expect(decideReading(evidence)).toBe(as))

describe('a whole file', () => {
  const table = (numbers: readonly string[]): string =>
    `Caller,Called,Start time,Duration\n${numbers.map((number, i) => `${number},${numbers[0]},2026-02-19 17:49:1${i},65`).join('\n')}\n`
  const callers = (text: string): (string | undefined)[] => importText(text, { caseRegion: 'IT' }).observations.map((row) => row.caller?.value)
  const flagged = (text: string): number => importText(text, { caseRegion: 'IT' }).observations.filter((row) => row.flags & 256).length

  it('that writes country codes has a French number', () => {
    const text = table([...ITALY.home, ITALY.open])
    expect(callers(text).at(-1)).toBe('+33639980012')
    expect(flagged(text)).toBe(0)
    expect(importText(text, { caseRegion: 'IT' }).warnings.map(({ code }) => code)).toContain('numbers-international')
  })
  it('that marks foreign numbers has an Italian one', () => {
    const text = table([...ITALY.local, '+33639980034', ITALY.open])
    expect(callers(text).at(-1)).toBe('+3933639980012')
    expect(flagged(text)).toBe(0)
  })
  it('that mixes both keeps its flag', () => {
    const text = table([...ITALY.home, ...ITALY.local, ITALY.open])
    expect(flagged(text)).toBe(1)
  })
  it('in which nothing is open decides and says nothing', () => {
    const { recognition, warnings } = importText(table(ITALY.home), { caseRegion: 'IT' })
    expect(recognition.mapping.numbers).toBeUndefined()
    expect(warnings.map(({ code }) => code).filter((code) => code.startsWith('numbers-'))).toEqual([])
  })
})

test('a decision changes nothing that was not in doubt', () => {
  const number = fc.oneof(
    fc.constantFrom('+33639980012', '0033639980012', '0692000011', '150', 'INWI', '*100#', 'Anonyme', ''),
    fc.stringMatching(/^\+\d{7,14}$/),
  )
  fc.assert(
    fc.property(number, fc.constantFrom('MA', 'IT', 'FR'), fc.constantFrom('international' as const, 'national' as const), (raw, region, as) => {
      expect(parsePhone(raw, region, as)).toEqual(parsePhone(raw, region))
    }),
  )
})
